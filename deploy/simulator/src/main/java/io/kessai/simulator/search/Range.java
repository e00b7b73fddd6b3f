package io.kessai.simulator.search;

import io.kessai.simulator.command.Params;
import java.util.Optional;

/** {@code {from, to}}, either end open when absent, both ends included. */
record Range(Optional<String> from, Optional<String> to) {

  static Range of(Params params) {
    return new Range(params.text("from"), params.text("to"));
  }

  boolean isOpen() {
    return from.isEmpty() && to.isEmpty();
  }

  /** Whether the text lies within, for texts whose order is that of what they mean. */
  boolean holds(String text) {
    return from.map(start -> start.compareTo(text) <= 0).orElse(true)
        && to.map(end -> text.compareTo(end) <= 0).orElse(true);
  }
}
