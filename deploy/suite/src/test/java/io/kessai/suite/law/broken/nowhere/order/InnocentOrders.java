package io.kessai.suite.law.broken.nowhere.order;

interface InnocentOrders {}
