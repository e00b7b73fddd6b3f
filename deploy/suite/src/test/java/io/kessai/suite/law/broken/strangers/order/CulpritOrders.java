package io.kessai.suite.law.broken.strangers.order;

import io.kessai.suite.law.broken.strangers.receiver.InnocentNotices;

interface CulpritOrders {
  InnocentNotices notices();
}
