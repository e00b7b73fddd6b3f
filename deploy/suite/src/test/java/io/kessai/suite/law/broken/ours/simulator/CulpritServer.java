package io.kessai.suite.law.broken.ours.simulator;

import io.kessai.suite.law.broken.ours.fact.InnocentFact;

interface CulpritServer {
  InnocentFact fact();
}
