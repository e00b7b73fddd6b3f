package io.kessai.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The world's time and chance: one thread, one queue of what happens when, one seed. Nothing else
 * in the world looks at a clock or throws a die, so that a seed lives through the same every time.
 * Chance is of the moment: who leaves something out of a world leaves what chance has in store for
 * other moments as it was.
 */
public final class Timeline implements InstantSource {
  /** When every world begins. */
  public static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

  /** Any odd number that is no multiple of the generator's own step. */
  private static final long SPREAD = 0xD1342543DE82EF95L;

  private static final Comparator<Event> SOONEST =
      Comparator.comparing(Event::at).thenComparingLong(Event::number);

  private final PriorityQueue<Event> events = new PriorityQueue<>(SOONEST);
  private final long seed;
  private SplittableRandom random;
  private Instant now = BEGIN;
  private int before;
  private long number;

  Timeline(long seed) {
    this.seed = seed;
    this.random = ofThisMoment();
  }

  private SplittableRandom ofThisMoment() {
    return new SplittableRandom(seed + (now.toEpochMilli() * 1_000 + before) * SPREAD);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Chance, from the seed and the moment at which it is asked. */
  public RandomGenerator random() {
    return () -> random.nextLong();
  }

  /** Whether something of this probability happens now. */
  public boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** A time span between two, by chance. */
  public Duration between(Duration shortest, Duration longest) {
    return Duration.ofMillis(random.nextLong(shortest.toMillis(), longest.toMillis() + 1));
  }

  /** Has something happen later. */
  public void in(Duration wait, Runnable what) {
    number++;
    events.add(new Event(now.plus(wait), number, what));
  }

  /** Lets everything happen up to this time. */
  void passUntil(Instant end) {
    while (!events.isEmpty() && !events.peek().at().isAfter(end)) {
      Event next = events.remove();
      before = next.at().equals(now) ? before + 1 : 0;
      now = next.at();
      random = ofThisMoment();
      next.what().run();
    }
    now = end;
  }

  private record Event(Instant at, long number, Runnable what) {}
}
