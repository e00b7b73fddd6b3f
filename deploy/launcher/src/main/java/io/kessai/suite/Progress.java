package io.kessai.suite;

/** Told what the suite is doing while it starts. */
@FunctionalInterface
public interface Progress {

  /** One short line for a person who waits. */
  void says(String line);

  /** Prints each line. */
  static Progress onConsole() {
    return System.out::println;
  }
}
