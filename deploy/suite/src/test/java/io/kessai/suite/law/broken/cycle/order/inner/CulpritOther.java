package io.kessai.suite.law.broken.cycle.order.inner;

import io.kessai.suite.law.broken.cycle.order.CulpritOne;

/** The other half. */
public interface CulpritOther {
  /** The way back. */
  CulpritOne one();
}
