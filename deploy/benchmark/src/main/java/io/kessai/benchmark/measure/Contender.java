package io.kessai.benchmark.measure;

import java.nio.file.Path;
import java.time.Duration;

/** One of those that are measured in turns. */
public interface Contender {

  /** How it is called in the table and in the raw output's file names. */
  String name();

  /**
   * Works for so long, blocking, and tells how it went.
   *
   * @param raw a file, not there yet, for whatever the load generator says
   */
  Measured work(Duration time, Path raw);

  /** How long it works before it is measured; shorter than a JVM's only where there is none. */
  default Duration warmUp(Rounds rounds) {
    return rounds.warmUp();
  }

  /** The same before it is measured, by what a cold JVM can bear. */
  default Measured warm(Duration time, Path raw) {
    return work(time, raw);
  }

  /** Makes ready for a turn of so long; nothing of this is measured. */
  default void prepare(Duration time) {}
}
