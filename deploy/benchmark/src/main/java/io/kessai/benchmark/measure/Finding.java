package io.kessai.benchmark.measure;

import java.util.Locale;
import java.util.Optional;

/**
 * One row of the table.
 *
 * @param line the line's id
 * @param what the figure in words
 * @param quantity what both values are of
 * @param ours Kessai's value
 * @param other what it is held against; empty where the value itself is judged
 * @param goal what the ratio, or the value, has to reach
 */
public record Finding(
    String line,
    String what,
    Quantity quantity,
    double ours,
    Optional<Other> other,
    Optional<Goal> goal) {

  /** A peer or a limit, with its value. */
  public record Other(String name, double value) {}

  /** A finding that is judged by its ratio to a peer or a limit. */
  public static Finding against(String line, Figure figure, double ours, Other other, Goal goal) {
    return new Finding(
        line, figure.what(), figure.quantity(), ours, Optional.of(other), Optional.of(goal));
  }

  /** A finding whose value is judged. */
  public static Finding alone(String line, Figure figure, double ours, Goal goal) {
    return new Finding(
        line, figure.what(), figure.quantity(), ours, Optional.empty(), Optional.of(goal));
  }

  /** A finding that is only told. */
  public static Finding told(String line, Figure figure, double ours) {
    return new Finding(
        line, figure.what(), figure.quantity(), ours, Optional.empty(), Optional.empty());
  }

  /**
   * What is measured.
   *
   * @param what in words
   * @param quantity of what kind
   */
  public record Figure(String what, Quantity quantity) {}

  /** Whether it falls short of its goal. */
  public boolean isShort() {
    return goal.filter(reached -> !reached.heldBy(judged())).isPresent();
  }

  /** The ratio to the other, or else the value. */
  double judged() {
    return other.map(theirs -> ours / theirs.value()).orElse(ours);
  }

  String row() {
    return "| %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            line,
            what,
            quantity.show(ours),
            other.map(theirs -> theirs.name() + ": " + quantity.show(theirs.value())).orElse("-"),
            other.map(theirs -> String.format(Locale.ROOT, "%.2f", judged())).orElse("-"),
            goal.map(Goal::toString).orElse("-"),
            goal.map(reached -> isShort() ? "*short*" : "*holds*").orElse("told"));
  }
}
