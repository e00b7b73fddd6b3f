package io.kessai.suite.law.broken.ours.fact;

/** Ours. */
public interface InnocentFact {}
