package io.kessai.suite.law.broken.methods.method.mpi;

import io.kessai.suite.law.broken.methods.method.entry.InnocentEntry;

interface CulpritGuest extends InnocentEntry {}
