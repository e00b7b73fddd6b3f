package io.kessai.simulator.clock;

import io.kessai.simulator.Reset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The time at the payment server: the machine's clock plus what it was moved ahead by request. */
@ApplicationScoped
public class MovableClock implements InstantSource {

  private final InstantSource machine = Clock.systemUTC();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead.get());
  }

  /** How far this clock is ahead of the machine's. */
  public Duration ahead() {
    return ahead.get();
  }

  void advance(Duration by) {
    ahead.accumulateAndGet(by, Duration::plus);
  }

  void reset(@Observes Reset reset) {
    ahead.set(Duration.ZERO);
  }
}
