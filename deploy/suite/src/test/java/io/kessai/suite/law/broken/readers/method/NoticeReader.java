package io.kessai.suite.law.broken.readers.method;

/** All that may be seen. */
public interface NoticeReader {}
