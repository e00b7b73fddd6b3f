package io.kessai.order.parked;

import io.kessai.order.query.Words;
import java.util.Arrays;
import java.util.Optional;

/** What became of a parked record. */
public enum ParkedState {
  /** Nothing yet: somebody has to see to it. */
  OPEN,
  /** It was applied after all. */
  REDRIVEN,
  /** Somebody saw to it by other means. */
  HANDLED;

  /** As REST writes it. */
  public String word() {
    return Words.of(this);
  }

  /** The state that is written so. */
  public static Optional<ParkedState> of(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }
}
