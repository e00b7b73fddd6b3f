package io.kessai.benchmark.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The gate that a run passes before its figures count: nothing was lost on the way.
 *
 * @param checks what was compared
 */
public record Gate(List<Check> checks) {

  /** Copies the list. */
  public Gate {
    checks = List.copyOf(checks);
  }

  /**
   * A number that must lie within bounds.
   *
   * @param what in words
   */
  public record Check(String what, long seen, long least, long most) {
    boolean passes() {
      return least <= seen && seen <= most;
    }

    @Override
    public String toString() {
      String expected = least == most ? "" + most : least + " to " + most;
      return "%s: %d, expected %s".formatted(what, seen, expected);
    }
  }

  /** A gate that everything passes, where a line has nothing that could be lost. */
  public static Gate open() {
    return new Gate(List.of());
  }

  /** The same with two numbers that must be equal. */
  public Gate equal(String what, long seen, long expected) {
    return between(what, seen, expected, expected);
  }

  /** The same with a number that must lie within bounds. */
  public Gate between(String what, long seen, long least, long most) {
    List<Check> more = new ArrayList<>(checks);
    more.add(new Check(what, seen, least, most));
    return new Gate(more);
  }

  /** What does not pass. */
  public List<Check> failed() {
    return checks.stream().filter(check -> !check.passes()).toList();
  }
}
