package io.kessai.suite.law.broken.methods.method.credit;

/** What card and mpi share. */
public interface InnocentCredit {}
