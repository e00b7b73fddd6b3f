package io.kessai.suite.law.broken.constructors.order;

record InnocentValue(int a, int b, int c, int d, int e, int f) {}
