package io.kessai.order.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was learned about an order (ORDER-2).
 *
 * @param facts in the order in which they were learned
 * @param truncated whether there are older ones, which are not shown
 */
public record HistoryView(
    String merchant, String orderId, List<LearnedFact> facts, boolean truncated) {

  /**
   * What somebody told, and what it did.
   *
   * @param id the same for every repeat
   * @param messenger who told it: {@code storefront}, {@code answer}, {@code notice}, {@code
   *     browser} or {@code inquiry}
   * @param learnedAt when the suite learned it
   * @param storedAt when it was stored here
   * @param summary one line for people
   * @param statusBefore the order's status before it; left out for the first
   * @param statusAfter the order's status with it
   * @param changed whether more is known with it
   * @param version the order's version after it
   * @param drift whether an inquiry found with it what no notice had brought (RECON-4)
   * @param repeats how often it came again, Kafka's own redeliveries included
   * @param lastSeenAt when it came last
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record LearnedFact(
      String id,
      String method,
      String messenger,
      Instant learnedAt,
      Instant storedAt,
      String summary,
      Optional<String> statusBefore,
      String statusAfter,
      boolean changed,
      long version,
      boolean drift,
      int repeats,
      Instant lastSeenAt) {}
}
