package io.kessai.world;

import io.kessai.world.Happenings.Fewer;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Of a world that breaks the contract: large pieces are left out first, as most are idle. */
  static Smallest of(long seed, Broken broken) {
    int all = World.liveThrough(seed, broken, Fewer.NONE).happened().size();
    Smallest found = new Smallest(seed, broken, new Fewer(all, Set.of()));
    for (int size = all; size > 1; size /= 2) {
      found = found.withoutIdle(size);
    }
    Smallest before;
    do {
      before = found;
      found = found.withoutIdle(1);
    } while (!found.equals(before));
    return found;
  }

  /** The same without the pieces of this size that are not needed, from its end. */
  private Smallest withoutIdle(int size) {
    Smallest found = this;
    for (int to = fewer.first(); to > 0; to -= size) {
      int from = to - size;
      int end = to;
      Set<Integer> piece =
          found
              .numbers()
              .filter(number -> number >= from && number < end)
              .boxed()
              .collect(Collectors.toSet());
      Smallest smaller = found.without(piece);
      found = piece.isEmpty() || smaller.isSound() ? found : smaller;
    }
    return found;
  }

  /** The same, and these left out too. */
  Smallest without(Set<Integer> numbers) {
    Set<Integer> but = new HashSet<>(fewer.but());
    but.addAll(numbers);
    return new Smallest(seed, broken, new Fewer(fewer.first(), but));
  }

  boolean isSound() {
    return world().ending().breaches().isEmpty();
  }

  /** What is still in it, by number. */
  IntStream numbers() {
    return IntStream.range(0, fewer.first()).filter(number -> !fewer.but().contains(number));
  }

  private World world() {
    return World.liveThrough(seed, broken, fewer);
  }

  @Override
  public String toString() {
    World world = world();
    return "-Dworlds=1 -Dseed=%d; these are enough:%n  %s%nand lead to:%n  %s"
        .formatted(
            seed,
            String.join("\n  ", world.happened()),
            String.join("\n  ", world.ending().breaches()));
  }
}
