package io.kessai.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What goes wrong in a world and what it is asked for: all that chance has in store, or less of it,
 * so that a world that breaks the contract can be told in few words.
 */
final class Happenings {
  private final Fewer fewer;
  private final List<String> happened = new ArrayList<>();
  private int number;

  Happenings(Fewer fewer) {
    this.fewer = fewer;
  }

  /**
   * Which of them are left out, by their numbers from 0 in the sequence in which they came up.
   *
   * @param first only so many may happen
   * @param but of those, these do not
   */
  record Fewer(int first, Set<Integer> but) {
    static final Fewer NONE = new Fewer(Integer.MAX_VALUE, Set.of());

    private boolean allow(int number) {
      return number < first && !but.contains(number);
    }
  }

  /** Whether what chance has brought up happens. */
  boolean happens(Timeline time, String what) {
    boolean allowed = fewer.allow(number);
    number++;
    if (allowed) {
      Duration since = Duration.between(Timeline.BEGIN, time.instant());
      happened.add(
          "%d:%02d.%03d %s"
              .formatted(since.toMinutes(), since.toSecondsPart(), since.toMillisPart(), what));
    }
    return allowed;
  }

  /** What did happen, in its sequence. */
  List<String> happened() {
    return happened;
  }
}
