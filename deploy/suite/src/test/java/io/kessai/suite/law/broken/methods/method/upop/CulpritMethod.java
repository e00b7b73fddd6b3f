package io.kessai.suite.law.broken.methods.method.upop;

import io.kessai.suite.law.broken.methods.method.card.InnocentCard;

interface CulpritMethod extends InnocentCard {}
