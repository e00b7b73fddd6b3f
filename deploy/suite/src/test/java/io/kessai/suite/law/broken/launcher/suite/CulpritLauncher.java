package io.kessai.suite.law.broken.launcher.suite;

import io.kessai.suite.law.broken.launcher.order.InnocentOrders;

interface CulpritLauncher {
  InnocentOrders orders();
}
