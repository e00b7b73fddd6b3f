package io.kessai.suite.law.broken.methods.paymentapi;

import io.kessai.suite.law.broken.methods.method.card.InnocentCard;

interface CulpritPayments {
  InnocentCard card();
}
