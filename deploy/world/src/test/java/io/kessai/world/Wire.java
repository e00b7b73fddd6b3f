package io.kessai.world;

import java.time.Duration;

/** A network that loses, delays, doubles and swaps messages. */
final class Wire {
  private static final Duration FAST = Duration.ofMillis(20);
  private static final Duration USUAL = Duration.ofSeconds(2);
  private static final Duration SLOW = Duration.ofSeconds(100);

  private final Timeline time;
  private final Weather weather;

  Wire(Timeline time, Weather weather) {
    this.time = time;
    this.weather = weather;
  }

  /** Carries a message: never, once or twice. */
  void carry(Runnable message) {
    if (weather.loses("a message")) {
      return;
    }
    time.in(delay(), message);
    if (weather.doubles()) {
      time.in(delay(), message);
    }
  }

  /** How long a message is on its way; well below what a request may be in flight. */
  Duration delay() {
    return weather.delays() ? time.between(USUAL, SLOW) : time.between(FAST, USUAL);
  }
}
