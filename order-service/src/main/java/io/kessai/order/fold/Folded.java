package io.kessai.order.fold;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order after its new facts: pure.
 *
 * @param order as it is to be stored
 * @param state read off it
 * @param known what is known of it as JSON, as it is stored and told
 * @param facts the new ones, each with what it did
 * @param changed whether the world is to be told
 */
record Folded(
    OrderRow order, OrderState state, String known, List<FoldedFact> facts, boolean changed) {

  /** Joins the facts, which are not part of the order yet, in the order in which they came. */
  static Folded of(OrderRow stored, List<Fact> facts) {
    MethodName method = stored.method();
    Optional<CustomerReference> customer = stored.customer();
    for (Fact fact : facts) {
      method = method.join(MethodName.in(fact));
      customer = first(customer, fact.customerReference());
    }
    List<Known> known = known(stored, facts);
    Known last = known.getLast();
    boolean changed =
        stored.isNew()
            || !last.says().equals(stored.known())
            || !method.equals(stored.method())
            || !customer.equals(stored.customer());
    long version = changed ? stored.version() + 1 : stored.version();
    String json = Json.write(last.says());
    return new Folded(
        new OrderRow(stored.key(), version, method, last.says(), customer),
        last.state(),
        json,
        steps(stored, known, said(facts, last.says(), json), version),
        changed);
  }

  /** Whether nothing was stored of the order before. */
  boolean isNew() {
    return changed && order.version() == 1;
  }

  /** What is known before the facts, and with each of them. */
  private static List<Known> known(OrderRow stored, List<Fact> facts) {
    List<Known> known = new ArrayList<>(facts.size() + 1);
    known.add(Known.of(stored.known()));
    for (Fact fact : facts) {
      known.add(known.getLast().with(fact));
    }
    return known;
  }

  /** By name, so that the order in which facts came does not show (ORDER-1). */
  private static Optional<CustomerReference> first(
      Optional<CustomerReference> one, Optional<CustomerReference> other) {
    return Stream.concat(one.stream(), other.stream()).min(Comparator.naturalOrder());
  }

  /** An order's only fact says all that is known of it: that is written once. */
  private static List<Said> said(List<Fact> facts, Observation known, String json) {
    return facts.stream()
        .map(fact -> new Said(fact, fact.says().equals(known) ? json : Json.write(fact.says())))
        .toList();
  }

  private static List<FoldedFact> steps(
      OrderRow stored, List<Known> known, List<Said> said, long version) {
    List<FoldedFact> steps = new ArrayList<>(said.size());
    for (int i = 0; i < said.size(); i++) {
      Known before = known.get(i);
      Known after = known.get(i + 1);
      steps.add(
          new FoldedFact(
              said.get(i).fact(),
              said.get(i).json(),
              stored.isNew() && i == 0 ? Optional.empty() : Optional.of(before.state().state()),
              after.state().state(),
              !after.says().equals(before.says()),
              version,
              isAhead(before.state(), after.state())));
    }
    return steps;
  }

  private static boolean isAhead(OrderState before, OrderState after) {
    return before.state().leadsTo(after.state())
        || !before.months().equals(after.months())
        || (before.preliminary() && !after.preliminary());
  }

  /**
   * A fact and what it says.
   *
   * @param json the latter's
   */
  private record Said(Fact fact, String json) {}

  /**
   * What is known at one step.
   *
   * @param state read off it
   */
  private record Known(Observation says, OrderState state) {
    private static final Known NOTHING =
        new Known(Observation.nothing(), OrderState.of(Observation.nothing()));

    static Known of(Observation says) {
      return says.equals(NOTHING.says()) ? NOTHING : new Known(says, OrderState.of(says));
    }

    Known with(Fact fact) {
      Observation more = says.join(fact.says());
      return more.equals(says) ? this : of(more);
    }
  }
}
