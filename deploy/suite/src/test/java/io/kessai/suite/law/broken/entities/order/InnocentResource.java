package io.kessai.suite.law.broken.entities.order;

interface InnocentResource {
  InnocentView read();
}
