package io.kessai.suite.law.broken.launcher.servers;

/** What the launcher starts. */
public interface InnocentServers {}
