package io.kessai.storefront.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who said what about an order, when.
 *
 * @param facts in the order in which they were learned
 */
public record History(List<Told> facts) {

  /** Reads a missing list as empty. */
  public History {
    facts = Optional.ofNullable(facts).orElse(List.of());
  }

  /**
   * What somebody told.
   *
   * @param learnedAt when the suite learned it
   * @param messenger who told it
   * @param summary what it says, one English line
   * @param statusBefore the order's status before it; null for the first
   * @param statusAfter the order's status with it
   */
  public record Told(
      Instant learnedAt,
      Messenger messenger,
      String summary,
      Status statusBefore,
      Status statusAfter) {

    /** Whether the order moved on with it. */
    public boolean moved() {
      return statusAfter != null && statusAfter != statusBefore;
    }
  }
}
