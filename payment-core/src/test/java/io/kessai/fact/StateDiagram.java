package io.kessai.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** Draws {@link PaymentState} as a Mermaid state diagram, for the README. */
final class StateDiagram {
  private StateDiagram() {}

  static String draw() {
    List<PaymentState> fromTheStart = new ArrayList<>(EnumSet.allOf(PaymentState.class));
    Collections.reverse(fromTheStart);
    Stream<String> steps =
        fromTheStart.stream()
            .flatMap(
                from ->
                    fromTheStart.stream()
                        .filter(from.next()::contains)
                        .map(to -> "    " + from + " --> " + to));
    Stream<String> ends =
        fromTheStart.stream()
            .filter(state -> state.next().isEmpty())
            .map(state -> "    " + state + " --> [*]");
    return Stream.of(Stream.of("stateDiagram-v2", "    [*] --> REQUESTED"), steps, ends)
        .flatMap(lines -> lines)
        .reduce("```mermaid", (one, other) -> one + "\n" + other)
        .concat("\n```");
  }

  /** For who mends the README: prints what belongs between its markers. */
  public static void main(String[] args) {
    System.out.println(draw());
  }
}
