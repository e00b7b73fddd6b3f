package io.kessai.suite.law.broken.launcher.order;

/** A service's class. */
public interface InnocentOrders {}
