package io.kessai.fact;

import io.kessai.fact.Ending.Outcome;
import io.kessai.fact.Movement.Kind;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Facts and their parts of every kind, drawn from few values so that they often meet again. */
public final class AnyFact extends DomainContextBase {

  @Provide
  Arbitrary<Observation> observations() {
    return Combinators.combine(
            Arbitraries.maps(Arbitraries.of(PaymentState.class), instants()).ofMaxSize(4),
            instants().optional(0.3),
            few(openings()),
            few(movements()),
            few(requests()),
            few(
                Combinators.combine(Arbitraries.of("c1", "c2"), Arbitraries.of(Outcome.class))
                    .as(Ending::new)),
            instants().optional(0.3),
            few(Combinators.combine(Arbitraries.of("one", "other"), texts()).as(Attention::new)))
        .as(AnyFact::plain)
        .flatMap(
            plain ->
                Combinators.combine(instants().optional(0.3), few(reports()), few(charges()))
                    .as((due, reports, charges) -> more(plain, due, reports, charges)));
  }

  private static Observation plain(
      Map<PaymentState, Instant> states,
      Optional<Instant> acceptedAt,
      Set<Opening> openings,
      Set<Movement> movements,
      Set<Request> requests,
      Set<Ending> endings,
      Optional<Instant> inquiredAt,
      Set<Attention> doubts) {
    return new Observation(
        states,
        acceptedAt,
        openings,
        movements,
        requests,
        endings,
        inquiredAt,
        doubts,
        Optional.empty(),
        Set.of(),
        Set.of());
  }

  private static Observation more(
      Observation plain, Optional<Instant> due, Set<Report> reports, Set<MonthlyCharge> charges) {
    Observation all = due.map(plain::due).orElse(plain);
    for (Report report : reports) {
      all = all.reported(report);
    }
    for (MonthlyCharge charge : charges) {
      all = all.charged(charge);
    }
    return all;
  }

  @Provide
  Arbitrary<Fact> facts() {
    return Combinators.combine(
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(Fact.MAX_ID),
            keys(),
            Arbitraries.of("card", "mpi"),
            Arbitraries.of(Messenger.class),
            instants(),
            texts(),
            observations(),
            Arbitraries.maps(texts(), texts()).ofMaxSize(4))
        .as(AnyFact::fact)
        .flatMap(fact -> customers().optional(0.3).map(fact::paidBy));
  }

  @Provide
  Arbitrary<OrderChange> changes() {
    return Combinators.combine(
            keys(),
            Arbitraries.of("card", "mpi"),
            Arbitraries.longs().greaterOrEqual(1),
            instants(),
            observations(),
            instants().optional(0.3),
            customers().optional(0.3))
        .as(OrderChange::new);
  }

  private static Fact fact(
      String id,
      OrderKey key,
      String method,
      Messenger messenger,
      Instant learnedAt,
      String summary,
      Observation says,
      Map<String, String> raw) {
    return new Fact(id, key, method, messenger, learnedAt, summary, says, raw);
  }

  private static Arbitrary<CustomerReference> customers() {
    return Arbitraries.strings()
        .withChars("aZ9._:-")
        .ofMinLength(1)
        .ofMaxLength(64)
        .map(CustomerReference::new);
  }

  private static Arbitrary<OrderKey> keys() {
    return Combinators.combine(
            Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(32),
            Arbitraries.strings().withChars("aZ9._-").ofMinLength(1).ofMaxLength(100))
        .as(OrderKey::of);
  }

  private static Arbitrary<Opening> openings() {
    return Combinators.combine(
            money(),
            Arbitraries.of(true, false),
            Arbitraries.of(Opening.Kind.class),
            Arbitraries.of("o1", "o2").map(OrderId::new).optional(0.3))
        .as(Opening::new);
  }

  private static Arbitrary<Report> reports() {
    return Combinators.combine(
            Arbitraries.of(Report.Weight.class), Arbitraries.of(true, false), instants(), money())
        .as(Report::new);
  }

  private static Arbitrary<MonthlyCharge> charges() {
    return Combinators.combine(
            Arbitraries.of(YearMonth.of(2026, 11), YearMonth.of(2026, 12)),
            Arbitraries.of(MonthlyCharge.Outcome.class),
            money().optional(0.5))
        .as(MonthlyCharge::new);
  }

  private static Arbitrary<Movement> movements() {
    return Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.of("", "1", "2"), money())
        .as(Movement::new);
  }

  private static Arbitrary<Request> requests() {
    return Combinators.combine(
            Arbitraries.of("c1", "c2"),
            Arbitraries.of(Operation.class),
            money(),
            instants(),
            Arbitraries.of(YearMonth.of(2026, 11), YearMonth.of(2026, 12)).optional(0.3))
        .as(Request::new);
  }

  private static Arbitrary<Money> money() {
    Arbitrary<Long> amounts =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.longs().between(0, 3)),
            Tuple.of(1, Arbitraries.longs().between(0, Long.MAX_VALUE)));
    Arbitrary<Currency> currencies =
        Arbitraries.frequency(
            Tuple.of(9, Currency.getInstance("JPY")), Tuple.of(1, Currency.getInstance("CNY")));
    return Combinators.combine(amounts, currencies).as(Money::new);
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 3).map(Instant::ofEpochSecond),
        Combinators.combine(
                Arbitraries.longs().between(0, 4_102_444_800L),
                Arbitraries.integers().between(0, 999_999_999))
            .as(Instant::ofEpochSecond));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().ofMaxLength(12);
  }

  private static <T> Arbitrary<Set<T>> few(Arbitrary<T> values) {
    return values.list().ofMaxSize(4).map(HashSet::new);
  }
}
