package io.kessai.benchmark.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Lets contenders work in turns, A B A B, so that whatever else the machine does meets all of them
 * alike.
 */
public final class Turns {
  private final Rounds rounds;
  private final RawOutput raw;

  /** Turns of these rounds, whose raw output is kept there. */
  public Turns(Rounds rounds, RawOutput raw) {
    this.rounds = rounds;
    this.raw = raw;
  }

  /** Warms each up, then measures each once in every round. */
  public Medians of(List<Contender> contenders) {
    Map<String, List<Measured>> measured = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      measured.put(contender.name(), new ArrayList<>());
      Duration warmUp = contender.warmUp(rounds);
      if (warmUp.isPositive()) {
        raw.say("  warming up: %s, %d s".formatted(contender.name(), warmUp.toSeconds()));
        take(contender, contender::warm, warmUp, "warm-up");
      }
    }
    for (int round = 1; round <= rounds.rounds(); round++) {
      for (Contender contender : contenders) {
        Measured turn = take(contender, contender::work, rounds.turn(), "round-" + round);
        measured.get(contender.name()).add(turn);
        raw.say("  round %d: %s %s".formatted(round, contender.name(), shown(turn)));
      }
    }
    return new Medians(measured);
  }

  private Measured take(
      Contender contender, BiFunction<Duration, Path, Measured> work, Duration time, String turn) {
    contender.prepare(time);
    Measured measured = work.apply(time, raw.file(contender.name() + " " + turn));
    if (measured.failed() > 0) {
      throw new Worthless(
          "%s, %s: %d of %d failed; see %s"
              .formatted(
                  contender.name(),
                  turn,
                  measured.failed(),
                  measured.done() + measured.failed(),
                  raw.folder()));
    }
    return measured;
  }

  private static String shown(Measured turn) {
    List<String> shown = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      if (turn.values().containsKey(quantity)) {
        shown.add(quantity.show(turn.values().get(quantity)));
      }
    }
    return String.join(", ", shown);
  }
}
