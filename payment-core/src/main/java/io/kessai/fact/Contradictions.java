package io.kessai.fact;

import io.kessai.fact.Movement.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Facts that cannot all be true: not swallowed, but shown to a person with the reason (ORDER-3).
 */
final class Contradictions {
  private final SortedSet<Attention> found;

  private Contradictions(Set<Attention> doubts) {
    this.found = new TreeSet<>(doubts);
  }

  /** The last report is part of what is known, where it says paid. */
  static List<Attention> of(
      Observation known, Set<PaymentState> furthest, Totals totals, Optional<Report> report) {
    Contradictions contradictions = new Contradictions(known.doubts());
    contradictions.states(furthest);
    contradictions.openings(known);
    contradictions.movements(known);
    contradictions.endings(known);
    contradictions.totals(known, totals);
    report.ifPresent(last -> contradictions.report(known, last));
    return List.copyOf(contradictions.found);
  }

  private void states(Set<PaymentState> furthest) {
    if (furthest.size() > 1) {
      add(
          "states-contradict",
          "The order was shown as " + furthest + ", which exclude each other.");
    }
  }

  private void openings(Observation known) {
    if (known.openings().size() > 1) {
      add("opened-twice", "The order was opened with different amounts or terms.");
    }
  }

  private void movements(Observation known) {
    Map<String, Long> amountsByIdentity =
        known.movements().stream()
            .filter(movement -> !movement.gatewayId().isEmpty())
            .collect(
                Collectors.groupingBy(
                    movement -> movement.kind() + " " + movement.gatewayId(),
                    Collectors.counting()));
    amountsByIdentity.forEach(
        (identity, amounts) -> {
          if (amounts > 1) {
            add("amounts-contradict", "Different amounts were told for " + identity + ".");
          }
        });
    if (known.movements().stream()
        .anyMatch(movement -> !movement.money().currency().equals(Totals.currency(known)))) {
      add("currencies-contradict", "Money moved in another currency than the order's.");
    }
  }

  private void endings(Observation known) {
    long ended = known.endings().stream().map(Ending::commandId).distinct().count();
    if (ended < known.endings().size()) {
      add("endings-contradict", "A command was told to have ended in different ways.");
    }
  }

  /** Compares only what is known: a fact may still be on its way. */
  private void totals(Observation known, Totals totals) {
    Money authorized = totals.of(Kind.AUTHORIZE);
    Money captured = totals.of(Kind.CAPTURE);
    if (known.openings().size() == 1) {
      Money asked = known.openings().iterator().next().money();
      if (authorized.amount() > 0 && !authorized.equals(asked)) {
        add("wrong-amount", "Asked for " + asked + ", but " + authorized + " was authorised.");
      }
    }
    if (authorized.amount() > 0 && captured.exceeds(authorized)) {
      add("captured-too-much", authorized + " was authorised, but " + captured + " captured.");
    }
    if (captured.amount() > 0 && totals.of(Kind.REFUND).exceeds(captured)) {
      add(
          "refunded-too-much",
          captured + " was captured, but " + totals.of(Kind.REFUND) + " refunded.");
    }
  }

  private void report(Observation known, Report last) {
    if (!last.paid()) {
      add(
          "payment-taken-back",
          "A payment of " + last.money() + " was reported and then taken back, or failed.");
      return;
    }
    if (known.openings().size() == 1) {
      Opening opening = known.openings().iterator().next();
      boolean wrong =
          last.money().currency().equals(opening.money().currency())
              && (last.money().exceeds(opening.money())
                  || (opening.capture() && !last.money().equals(opening.money())));
      if (wrong) {
        add(
            "wrong-amount",
            "Asked for " + opening.money() + ", but " + last.money() + " was paid.");
      }
    }
  }

  private void add(String code, String says) {
    found.add(new Attention(code, says));
  }
}
