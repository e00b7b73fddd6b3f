package io.kessai.benchmark.payments;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.Rounds;
import io.kessai.benchmark.tool.Load;
import java.nio.file.Path;
import java.time.Duration;

/** Card authorisations through payment-api, each of an order of its own, prepared turn by turn. */
final class Authorisations implements Contender {
  /** More than were ever seen; what is really needed is known after the first turn. */
  private static final double FASTEST_AT_FIRST = 2_000;

  private static final double HEADROOM = 1.5;
  private static final int SPARE = 2_000;

  private final CardTargets targets;
  private final Load load;
  private double rate = FASTEST_AT_FIRST / HEADROOM;

  Authorisations(CardTargets targets, Load load) {
    this.targets = targets;
    this.load = load;
  }

  @Override
  public String name() {
    return load.name();
  }

  @Override
  public Duration warmUp(Rounds rounds) {
    return load.warmUp(rounds);
  }

  /** A cold JVM's rate tells nothing of how many its first turn needs. */
  @Override
  public Measured warm(Duration time, Path raw) {
    return load.warm(time, raw);
  }

  @Override
  public void prepare(Duration time) {
    targets.make((int) (time.toSeconds() * rate * HEADROOM) + SPARE);
  }

  @Override
  public Measured work(Duration time, Path raw) {
    Measured measured = load.work(time, raw);
    rate = measured.values().get(Quantity.RATE);
    return measured;
  }

  /** How many a second there were in the latest turn. */
  double rate() {
    return rate;
  }

  Load load() {
    return load;
  }
}
