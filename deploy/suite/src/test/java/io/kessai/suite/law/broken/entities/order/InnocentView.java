package io.kessai.suite.law.broken.entities.order;

record InnocentView(long amount) {}
