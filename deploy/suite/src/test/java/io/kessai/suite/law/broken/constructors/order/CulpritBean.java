package io.kessai.suite.law.broken.constructors.order;

import io.kessai.suite.law.broken.stub.Singleton;

@Singleton
record CulpritBean(int a, int b, int c, int d, int e, int f) {}
