package io.kessai.world;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One replica of a service: it may die between any two steps, and comes up again after a while. */
public final class Node {
  private static final Duration SHORTEST_DOWN = Duration.ofSeconds(1);
  private static final Duration LONGEST_DOWN = Duration.ofMinutes(2);
  private static final Duration LONGEST_HELD = Duration.ofMinutes(12);

  private final Timeline time;
  private final Weather weather;
  private boolean up = true;
  private int life;
  private Runnable onStart = () -> {};

  Node(Timeline time, Weather weather) {
    this.time = time;
    this.weather = weather;
  }

  /** What the service does whenever it comes up. */
  void onStart(Runnable task) {
    onStart = task;
  }

  /** Between two steps: here it may die. */
  public void step() {
    if (weather.kills()) {
      throw new Crash();
    }
  }

  /** Does the work, once what holds it up between two steps is over; often nothing does. */
  void held(Runnable work) {
    if (weather.holdsUp()) {
      Consumer<Duration> goesOn = remembered(past -> work.run());
      Duration wait = time.between(SHORTEST_DOWN, LONGEST_HELD);
      time.in(wait, () -> goesOn.accept(wait));
    } else {
      work.run();
    }
  }

  /** Does the work, unless the node is down or dies of it; empty then. */
  <T> Optional<T> doing(Supplier<T> work) {
    if (!up) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } catch (Crash e) {
      die();
      return Optional.empty();
    }
  }

  /** Does the work; says whether it was done to its end. */
  boolean done(Runnable work) {
    return doing(
            () -> {
              work.run();
              return true;
            })
        .isPresent();
  }

  /** The work, to be done later by this same life of the node: whoever died has forgotten it. */
  <T> Consumer<T> remembered(Consumer<T> work) {
    int begunIn = life;
    return what -> {
      if (life == begunIn) {
        done(() -> work.accept(what));
      }
    };
  }

  private void die() {
    up = false;
    life++;
    time.in(time.between(SHORTEST_DOWN, LONGEST_DOWN), this::comeUp);
  }

  private void comeUp() {
    up = true;
    onStart.run();
  }

  /** The process ends here and now; nothing in a service may catch it. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("A node died", null, false, false);
    }
  }
}
