package io.kessai.suite.law.broken.methods.method.alipay;

import io.kessai.suite.law.broken.methods.method.entry.InnocentEntry;

/** May use what it shares with upop. */
public interface InnocentAlipay extends InnocentEntry {}
