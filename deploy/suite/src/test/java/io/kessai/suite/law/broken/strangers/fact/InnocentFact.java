package io.kessai.suite.law.broken.strangers.fact;

/** Of the core. */
public interface InnocentFact {}
