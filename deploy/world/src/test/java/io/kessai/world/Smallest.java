package io.kessai.world;

import io.kessai.world.Happenings.Fewer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A world that breaks the contract, with as little in it as could be found: nothing of it can be
 * left out alone.
 *
 * @param seed of the world
 * @param broken what it breaks on purpose
 * @param fewer what is left out of it
 */
record Smallest(long seed, Broken broken, Fewer fewer) {

  /** Of a world that breaks the contract. */
  static Smallest of(long seed, Broken broken) {
    int first = 0;
    while (new Smallest(seed, broken, new Fewer(first, Set.of())).isSound()) {
      first++;
    }
    Smallest found = new Smallest(seed, broken, new Fewer(first, Set.of()));
    Smallest before;
    do {
      before = found;
      for (int number = first - 1; number >= 0; number--) {
        Smallest smaller = found.without(number);
        found = smaller.isSound() ? found : smaller;
      }
    } while (!found.equals(before));
    return found;
  }

  /** The same, and this left out too. */
  Smallest without(int number) {
    Set<Integer> but = new HashSet<>(fewer.but());
    but.add(number);
    return new Smallest(seed, broken, new Fewer(fewer.first(), but));
  }

  boolean isSound() {
    return breaches().isEmpty();
  }

  /** What is still in it, by number. */
  IntStream numbers() {
    return IntStream.range(0, fewer.first()).filter(number -> !fewer.but().contains(number));
  }

  /** What is enough. */
  List<String> happened() {
    return world().happened();
  }

  /** What that leads to. */
  List<String> breaches() {
    return world().ending().breaches();
  }

  private World world() {
    return World.liveThrough(seed, broken, fewer);
  }

  @Override
  public String toString() {
    return "-Dworlds=1 -Dseed=%d; these are enough:%n  %s%nand lead to:%n  %s"
        .formatted(seed, String.join("\n  ", happened()), String.join("\n  ", breaches()));
  }
}
