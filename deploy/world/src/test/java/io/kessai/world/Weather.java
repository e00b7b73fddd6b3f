package io.kessai.world;

import java.time.Duration;
import java.time.Instant;

/**
 * How bad things are. Every world has a weather of its own, so that some are calm but for one kind
 * of fault; after the storm all is well, so that what must come true in the end can be asked for.
 */
public final class Weather {
  static final Duration STORM = Duration.ofMinutes(60);

  private final Timeline time;
  private final double crash;
  private final double holdUp;
  private final double loss;
  private final double doubling;
  private final double delay;
  private final double unreachable;

  Weather(Timeline time) {
    this.time = time;
    this.crash = upTo(0.03);
    this.holdUp = upTo(0.1);
    this.loss = upTo(0.4);
    this.doubling = upTo(0.3);
    this.delay = upTo(0.4);
    this.unreachable = upTo(0.4);
  }

  /** That a node dies at a step. */
  double crash() {
    return now(crash);
  }

  /** That a process stands still in the middle of its work. */
  double holdUp() {
    return now(holdUp);
  }

  /** That a message is lost, or a store does not do its part. */
  public double loss() {
    return now(loss);
  }

  /** That a message comes twice. */
  double doubling() {
    return now(doubling);
  }

  /** That something takes long. */
  double delay() {
    return now(delay);
  }

  /** That no connection comes about. */
  double unreachable() {
    return now(unreachable);
  }

  private double upTo(double most) {
    return time.happens(0.3) ? 0 : time.random().nextDouble() * most;
  }

  private double now(double probability) {
    Instant calm = Timeline.BEGIN.plus(STORM);
    return time.instant().isBefore(calm) ? probability : 0;
  }
}
