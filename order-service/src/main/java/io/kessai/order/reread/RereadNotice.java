package io.kessai.order.reread;

import io.kessai.fact.Fact;
import io.kessai.fact.Observation;
import io.kessai.order.intake.Reading.Unfit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A notice that was kept, read once more.
 *
 * @param kept as it was read when it came
 * @param now what it reads as now; empty where it cannot be read
 * @param why why it cannot be read; empty too where too little of it was kept
 */
public record RereadNotice(Fact kept, Optional<Observation> now, Optional<Unfit> why) {
  /** Stands in every PUSH, outside its notices, of which nothing was kept once. */
  private static final String KEPT_WHOLE = "pushId";

  /** Postgres keeps microseconds. */
  private static final Duration EXACT = Duration.ofNanos(1000);

  static RereadNotice of(Fact kept, Reader reader) {
    if (!kept.raw().containsKey(KEPT_WHOLE)) {
      return new RereadNotice(kept, Optional.empty(), Optional.empty());
    }
    try {
      return new RereadNotice(kept, Optional.of(reader.read(exact(kept))), Optional.empty());
    } catch (Unfit e) {
      return new RereadNotice(kept, Optional.empty(), Optional.of(e));
    }
  }

  /** Whether it reads as it did. */
  public boolean isSame() {
    return now.filter(kept.says()::equals).isPresent();
  }

  /** What it says by today's reading, or by the one of then where there is none. */
  Observation says() {
    return now.orElse(kept.says());
  }

  /** With the time at which it was learned, as exact as its own reading still has it. */
  private static Fact exact(Fact kept) {
    Instant learnedAt =
        Stream.concat(
                kept.says().states().values().stream(),
                Stream.concat(
                    kept.says().acceptedAt().stream(),
                    kept.says().reports().stream().map(report -> report.at())))
            .filter(at -> Duration.between(at, kept.learnedAt()).abs().compareTo(EXACT) < 0)
            .findFirst()
            .orElse(kept.learnedAt());
    return new Fact(
        kept.id(),
        kept.key(),
        kept.method(),
        kept.messenger(),
        learnedAt,
        kept.summary(),
        kept.says(),
        kept.raw());
  }

  /** Reads a notice that was kept. */
  @FunctionalInterface
  interface Reader {

    /** What it says now. */
    Observation read(Fact notice) throws Unfit;
  }
}
