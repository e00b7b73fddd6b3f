package io.kessai.suite.law.broken.readers.method;

/** More than may be seen. */
public interface PaymentMethod extends NoticeReader {}
