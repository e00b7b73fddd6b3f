package io.kessai.suite.law.broken.strangers.receiver;

/** Another service's class. */
public interface InnocentNotices {}
