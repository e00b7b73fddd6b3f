package io.kessai.benchmark.measure;

/** One line of the benchmark, such as F3. */
public interface Line {

  /** Its id. */
  String id();

  /** What it measures, in a few words. */
  String what();

  /**
   * Measures it, blocking.
   *
   * @param turns lets its contenders work in turns
   * @param raw keeps what they say
   * @throws Worthless where nothing that was measured counts
   */
  Report measure(Turns turns, RawOutput raw);
}
