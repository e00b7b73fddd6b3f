package io.kessai.suite.law.broken.pure.fact;

import java.time.InstantSource;

record CulpritFact(InstantSource clock) {}
