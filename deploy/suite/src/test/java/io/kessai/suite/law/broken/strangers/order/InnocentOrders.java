package io.kessai.suite.law.broken.strangers.order;

import io.kessai.suite.law.broken.strangers.fact.InnocentFact;

interface InnocentOrders {
  InnocentFact fact();
}
