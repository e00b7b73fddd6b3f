package io.kessai.suite.law.broken.methods.method.entry;

/** What upop and alipay share. */
public interface InnocentEntry {}
