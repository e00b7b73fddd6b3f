package io.kessai.reconciliation;

import io.kessai.fact.Fact;

/** Where facts are safe. */
@FunctionalInterface
interface Facts {

  /**
   * Stores the fact; returns when it is safe.
   *
   * @throws NotStored where that is not known in time
   */
  void append(Fact fact) throws NotStored;

  /** It is not known to be stored. */
  final class NotStored extends Exception {
    private static final long serialVersionUID = 1L;

    NotStored(Throwable cause) {
      super("Kafka: " + cause, cause);
    }
  }
}
