package io.kessai.method;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a notice may take.
 *
 * @param overdueAfter when asking begins, counted from when the state was first learned, or the
 *     command given
 * @param givenUpAfter when asking ends, counted likewise: an inquiry after this settles the order
 *     one way or the other
 * @param afterDue when asking ends instead, counted from the due date, where the order has one
 * @param every how often to ask in between; empty for the operator's usual back-off
 */
public record Patience(
    Duration overdueAfter,
    Duration givenUpAfter,
    Optional<Duration> afterDue,
    Optional<Duration> every) {

  /** With the operator's usual back-off, whatever is due. */
  public static Patience of(Duration overdueAfter, Duration givenUpAfter) {
    return new Patience(overdueAfter, givenUpAfter, Optional.empty(), Optional.empty());
  }

  /** The same, but ending so long after the due date. */
  public Patience endingAfterDue(Duration grace) {
    return new Patience(overdueAfter, givenUpAfter, Optional.of(grace), every);
  }

  /** The same, but asking so often. */
  public Patience askingEvery(Duration gap) {
    return new Patience(overdueAfter, givenUpAfter, afterDue, Optional.of(gap));
  }
}
