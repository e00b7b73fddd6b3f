package io.kessai.suite.law.broken.suffixes.order;

interface CulpritConfig {}
