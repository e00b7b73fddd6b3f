package io.kessai.fact;

import io.kessai.fact.Movement.Kind;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An order's money in totals. Money told under a gateway id adds up over the ids, the largest told
 * for each; money told without an id is a total already, and the larger of the two wins. Where a
 * state was shown without its money, the opening's amount stands in.
 */
record Totals(Map<Kind, Money> byKind) {

  /** Chooses among amounts that should be one, and always the same one. */
  static final Comparator<Money> PREFERENCE =
      Comparator.<Money, String>comparing(money -> money.currency().getCurrencyCode())
          .thenComparingLong(Money::amount);

  static Totals of(Observation known) {
    Money nothing = new Money(0, currency(known));
    Map<Kind, Money> totals = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      List<Movement> told =
          known.movements().stream()
              .filter(movement -> movement.kind() == kind)
              .filter(movement -> movement.money().currency().equals(nothing.currency()))
              .toList();
      Money total = told.isEmpty() ? shownWithoutMoney(known, kind, nothing) : total(told, nothing);
      totals.put(kind, total);
    }
    return new Totals(totals);
  }

  Money of(Kind kind) {
    return byKind.get(kind);
  }

  /** Whether the refunds reach what was captured, where that is known. */
  boolean allGivenBack() {
    return of(Kind.CAPTURE).amount() > 0 && !of(Kind.CAPTURE).exceeds(of(Kind.REFUND));
  }

  /** The order's one currency: the opening's, or else that of what moved. */
  static Currency currency(Observation known) {
    return known.openings().stream()
        .map(Opening::money)
        .max(PREFERENCE)
        .or(() -> known.movements().stream().map(Movement::money).max(PREFERENCE))
        .orElse(Money.yen(0))
        .currency();
  }

  private static Money total(List<Movement> told, Money nothing) {
    Map<String, Money> byId =
        told.stream()
            .collect(Collectors.toMap(Movement::gatewayId, Movement::money, Totals::larger));
    Money withoutId = byId.getOrDefault("", nothing);
    byId.remove("");
    return larger(withoutId, byId.values().stream().reduce(nothing, Totals::sum));
  }

  /** Amounts come from outside: a sum beyond all reason is for a person, not a failure. */
  private static Money sum(Money one, Money other) {
    boolean fits = one.amount() <= Long.MAX_VALUE - other.amount();
    return fits ? one.plus(other) : new Money(Long.MAX_VALUE, one.currency());
  }

  private static Money larger(Money one, Money other) {
    return one.exceeds(other) ? one : other;
  }

  private static Money shownWithoutMoney(Observation known, Kind kind, Money nothing) {
    boolean accepted =
        known.acceptedAt().isPresent()
            && known.openings().stream()
                .noneMatch(opening -> opening.kind() == Opening.Kind.AGREEMENT);
    boolean captureAsked = known.openings().stream().anyMatch(Opening::capture);
    boolean captured =
        known.states().containsKey(PaymentState.CAPTURED)
            || known.states().containsKey(PaymentState.REFUNDED)
            || known.movements().stream().anyMatch(movement -> movement.kind() != Kind.AUTHORIZE);
    boolean shown =
        switch (kind) {
          case AUTHORIZE ->
              accepted || captured || known.states().containsKey(PaymentState.AUTHORIZED);
          case CAPTURE -> captured || (accepted && captureAsked);
          case REFUND -> false;
        };
    return shown
        ? known.openings().stream().map(Opening::money).max(PREFERENCE).orElse(nothing)
        : nothing;
  }
}
