package io.kessai.suite.law.broken.pure.fact;

import java.nio.file.Path;

record CulpritFile(Path file) {}
