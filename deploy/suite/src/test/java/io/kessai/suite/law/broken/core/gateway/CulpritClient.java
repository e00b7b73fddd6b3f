package io.kessai.suite.law.broken.core.gateway;

import io.kessai.suite.law.broken.core.paymentapi.InnocentPayments;

interface CulpritClient {
  InnocentPayments payments();
}
