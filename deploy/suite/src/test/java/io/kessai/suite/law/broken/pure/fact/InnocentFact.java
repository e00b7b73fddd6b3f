package io.kessai.suite.law.broken.pure.fact;

import java.time.Instant;
import java.util.Map;

record InnocentFact(Map<String, Instant> learned) {}
