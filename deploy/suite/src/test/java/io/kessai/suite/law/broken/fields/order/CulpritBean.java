package io.kessai.suite.law.broken.fields.order;

import io.kessai.suite.law.broken.stub.Inject;

class CulpritBean {
  @Inject String given;
}
