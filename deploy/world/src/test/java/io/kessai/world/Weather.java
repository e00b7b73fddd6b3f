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
  private final Happenings happenings;
  private final double crash;
  private final double holdUp;
  private final double loss;
  private final double doubling;
  private final double delay;
  private final double unreachable;

  Weather(Timeline time, Happenings happenings) {
    this.time = time;
    this.happenings = happenings;
    this.crash = upTo(0.03);
    this.holdUp = upTo(0.1);
    this.loss = upTo(0.4);
    this.doubling = upTo(0.3);
    this.delay = upTo(0.4);
    this.unreachable = upTo(0.4);
  }

  /** Whether a node dies at this step. */
  boolean kills() {
    return happens(crash, "a node dies");
  }

  /** Whether a process stands still in the middle of its work. */
  boolean holdsUp() {
    return happens(holdUp, "a process stands still");
  }

  /** Whether this is lost, or a store does not do its part. */
  boolean loses(String what) {
    return happens(loss, "lost: " + what);
  }

  /** Whether Kafka goes away, which it does more seldom than anything is lost. */
  boolean takesKafkaAway() {
    return happens(loss / 4, "Kafka goes away");
  }

  /** Whether a message comes twice. */
  boolean doubles() {
    return happens(doubling, "a message comes twice");
  }

  /** Whether something takes long. */
  boolean delays() {
    return happens(delay, "a message takes long");
  }

  /** Whether no connection comes about. */
  boolean isUnreachable() {
    return happens(unreachable, "no connection to the payment server");
  }

  private double upTo(double most) {
    return time.happens(0.3) ? 0 : time.random().nextDouble() * most;
  }

  private boolean happens(double probability, String what) {
    Instant calm = Timeline.BEGIN.plus(STORM);
    boolean comes = time.happens(time.instant().isBefore(calm) ? probability : 0);
    return comes && happenings.happens(time, what);
  }
}
