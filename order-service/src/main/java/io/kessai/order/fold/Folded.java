package io.kessai.order.fold;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.Fact;
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
 * @param facts the new ones, each with what it did
 * @param changed whether the world is to be told
 */
record Folded(OrderRow order, OrderState state, List<FoldedFact> facts, boolean changed) {

  /** Joins the facts, which are not part of the order yet, in the order in which they came. */
  static Folded of(OrderRow stored, List<Fact> facts) {
    Observation known = stored.known();
    MethodName method = stored.method();
    Optional<CustomerReference> customer = stored.customer();
    for (Fact fact : facts) {
      known = known.join(fact.says());
      method = method.join(MethodName.in(fact));
      customer = first(customer, fact.customerReference());
    }
    boolean changed =
        stored.isNew()
            || !known.equals(stored.known())
            || !method.equals(stored.method())
            || !customer.equals(stored.customer());
    long version = changed ? stored.version() + 1 : stored.version();
    return new Folded(
        new OrderRow(stored.key(), version, method, known, customer),
        OrderState.of(known),
        steps(stored, facts, version),
        changed);
  }

  /** By name, so that the order in which facts came does not show (ORDER-1). */
  private static Optional<CustomerReference> first(
      Optional<CustomerReference> one, Optional<CustomerReference> other) {
    return Stream.concat(one.stream(), other.stream()).min(Comparator.naturalOrder());
  }

  private static List<FoldedFact> steps(OrderRow stored, List<Fact> facts, long version) {
    List<FoldedFact> steps = new ArrayList<>(facts.size());
    Observation known = stored.known();
    OrderState before = OrderState.of(known);
    boolean first = stored.isNew();
    for (Fact fact : facts) {
      Observation more = known.join(fact.says());
      OrderState after = OrderState.of(more);
      steps.add(
          new FoldedFact(
              fact,
              first ? Optional.empty() : Optional.of(before.state()),
              after.state(),
              !more.equals(known),
              version,
              isAhead(before, after)));
      known = more;
      before = after;
      first = false;
    }
    return steps;
  }

  private static boolean isAhead(OrderState before, OrderState after) {
    return before.state().leadsTo(after.state())
        || !before.months().equals(after.months())
        || (before.preliminary() && !after.preliminary());
  }
}
