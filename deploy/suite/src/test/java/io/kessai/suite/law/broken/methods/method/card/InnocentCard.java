package io.kessai.suite.law.broken.methods.method.card;

import io.kessai.suite.law.broken.methods.method.credit.InnocentCredit;

/** May use what it shares with mpi. */
public interface InnocentCard extends InnocentCredit {}
