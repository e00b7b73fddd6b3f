package io.kessai.suite.law.broken.methods.method.bank;

import io.kessai.suite.law.broken.methods.method.credit.InnocentCredit;

interface CulpritSharer extends InnocentCredit {}
