package io.kessai.order.console;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.OrderKey;
import io.kessai.fact.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order, and all that was told of it.
 *
 * @param customer who pays; empty where the storefront did not say, or it was forgotten since
 * @param version counts the order's changes
 * @param lines in the order in which they came
 * @param truncated whether there are older messages, which are not shown
 * @param handled whether an operator has handled it as it is now
 */
record Life(
    OrderKey key,
    String method,
    Optional<CustomerReference> customer,
    long version,
    Instant updatedAt,
    OrderState state,
    List<Line> lines,
    boolean truncated,
    boolean handled) {

  /** Whether it waits for a person. */
  public boolean isOpen() {
    return state.needsAttention() && !handled;
  }

  /** Messages and deeds together, by time, each with how long after the one before it came. */
  static List<Line> lines(List<Telling> tellings, List<Deed> deeds) {
    List<Line> sorted =
        Stream.concat(tellings.stream().map(Line::of), deeds.stream().map(Line::of))
            .sorted(Comparator.comparing(Line::at))
            .toList();
    List<Line> lines = new ArrayList<>();
    for (Line line : sorted) {
      lines.add(lines.isEmpty() ? line : line.after(lines.getLast()));
    }
    return lines;
  }

  /** A message, or what an operator did. */
  record Line(Instant at, Optional<Duration> gap, Optional<Telling> telling, Optional<Deed> deed) {

    private static Line of(Telling telling) {
      return new Line(
          telling.learnedAt(), Optional.empty(), Optional.of(telling), Optional.empty());
    }

    private static Line of(Deed deed) {
      return new Line(deed.at(), Optional.empty(), Optional.empty(), Optional.of(deed));
    }

    private Line after(Line before) {
      return new Line(at, Optional.of(Duration.between(before.at, at)), telling, deed);
    }
  }
}
