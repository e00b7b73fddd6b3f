package io.kessai.suite.law.broken.names.order;

interface InnocentOrders {}
