package io.kessai.suite.law.broken.cycle.order;

import io.kessai.suite.law.broken.cycle.order.inner.CulpritOther;

/** Half of a cycle. */
public interface CulpritOne {
  /** The way there. */
  CulpritOther other();
}
