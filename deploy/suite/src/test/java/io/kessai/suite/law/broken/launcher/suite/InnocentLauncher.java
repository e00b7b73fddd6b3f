package io.kessai.suite.law.broken.launcher.suite;

import io.kessai.suite.law.broken.launcher.servers.InnocentServers;

interface InnocentLauncher {
  InnocentServers servers();
}
