package io.kessai.suite.law.broken.core.paymentapi;

/** A service's class. */
public interface InnocentPayments {}
