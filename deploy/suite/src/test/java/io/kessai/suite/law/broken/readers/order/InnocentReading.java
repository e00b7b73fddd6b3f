package io.kessai.suite.law.broken.readers.order;

import io.kessai.suite.law.broken.readers.method.NoticeReader;

interface InnocentReading {
  NoticeReader reader();
}
