package io.kessai.suite.law.broken.readers.order;

import io.kessai.suite.law.broken.readers.method.PaymentMethod;

interface CulpritReading {
  PaymentMethod method();
}
