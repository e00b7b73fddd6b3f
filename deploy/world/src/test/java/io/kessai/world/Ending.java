package io.kessai.world;

import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.order.fold.OrderTables;
import io.kessai.paymentapi.payment.WorldPayments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a world came to, once it was quiet, held against the contract.
 *
 * @param orders every order that a storefront wanted
 * @param results what payment-api told
 * @param changes what order-service told
 * @param done what was done with money, and by whom
 * @param known what order-service knows
 */
record Ending(List<OrderKey> orders, Told results, Told changes, Done done, Known known) {

  /** A topic, and what should stand in it. */
  record Told(List<Log.Entry> entries, Sequences committed) {}

  /** The payment server's books and payment-api's. */
  record Done(PaymentServer server, PaymentApi api) {}

  /** order-service's facts, and the notices that were acknowledged. */
  record Known(OrderTables tables, Set<String> acknowledged) {}

  /** Every breach of the contract; none where all is well. */
  List<String> breaches() {
    List<String> breaches = new ArrayList<>();
    breaches.addAll(results.committed().flaws(results.entries()));
    breaches.addAll(changes.committed().flaws(changes.entries()));
    breaches.addAll(lostNotices());
    breaches.addAll(doneTwice());
    done.server().orders().forEach(order -> breaches.addAll(order.flaws()));
    orders.forEach(order -> breaches.addAll(breaches(order)));
    return breaches;
  }

  /** How many orders a person has to look at. */
  long marked() {
    return orders.stream().filter(order -> state(order).needsAttention()).count();
  }

  OrderState state(OrderKey order) {
    return OrderState.of(known.tables().known(order));
  }

  private List<String> lostNotices() {
    List<String> stored =
        orders.stream().flatMap(order -> known.tables().facts(order).keySet().stream()).toList();
    return known.acknowledged().stream()
        .filter(notice -> !stored.contains(notice))
        .map(notice -> notice + " was acknowledged and lost")
        .toList();
  }

  private List<String> doneTwice() {
    Stream<String> executed =
        done.server().executions().entrySet().stream()
            .filter(command -> command.getValue() > 1)
            .map(command -> command.getKey() + " was carried out " + command.getValue() + " times");
    Stream<String> made =
        done.api().commandsByKey().entrySet().stream()
            .filter(key -> key.getValue().size() > 1)
            .map(key -> key.getKey() + " became several commands");
    return Stream.concat(executed, made).toList();
  }

  private List<String> breaches(OrderKey order) {
    List<String> breaches = new ArrayList<>();
    Observation joined = known.tables().known(order);
    if (!joined.equals(foldedAnew(order))) {
      breaches.add(order + ": its state hangs on the order of its facts");
    }
    done.api()
        .payments()
        .known(order)
        .filter(there -> !there.equals(joined))
        .ifPresent(there -> breaches.add(order + ": payment-api knows something else"));
    OrderState state = OrderState.of(joined);
    if (joined.equals(Observation.nothing())) {
      done.server()
          .order(order.order().value())
          .ifPresent(there -> breaches.add(order + ": it was opened, and nobody here knows it"));
    } else if (!knowsItsCustomer(order, joined)) {
      breaches.add(order + ": its opening is known, and not whose it is");
    } else if (!state.needsAttention()) {
      breaches.addAll(unsettled(order, state));
      breaches.addAll(unlikeTheBooks(order, state));
    }
    joined.endings().stream()
        .filter(ending -> ending.outcome() == io.kessai.fact.Ending.Outcome.NOT_EXECUTED)
        .filter(ending -> done.server().done().contains(ending.commandId()))
        .forEach(ending -> breaches.add(order + ": a command that was done is said not to be"));
    return breaches;
  }

  private boolean knowsItsCustomer(OrderKey order, Observation joined) {
    return joined.openings().isEmpty()
        || known.tables().customer(order).equals(Optional.of(WorldPayments.customer(order)));
  }

  private Observation foldedAnew(OrderKey order) {
    List<Observation> says = new ArrayList<>(Map.copyOf(known.tables().facts(order)).values());
    Collections.shuffle(says, new Random(says.size()));
    return says.stream().reduce(Observation.nothing(), Observation::join);
  }

  private static List<String> unsettled(OrderKey order, OrderState state) {
    boolean open =
        state.state() == PaymentState.REQUESTED
            || state.state() == PaymentState.AWAITING_CONSUMER
            || !state.openRequests().isEmpty();
    return open
        ? List.of(order + ": neither settled nor marked: " + state.state() + state.openRequests())
        : List.of();
  }

  private List<String> unlikeTheBooks(OrderKey order, OrderState state) {
    PaymentState truth =
        done.server()
            .order(order.order().value())
            .flatMap(BookedOrder::state)
            .orElse(PaymentState.EXPIRED);
    long captured =
        done.server().order(order.order().value()).map(BookedOrder::captured).orElse(0L);
    long refunded =
        done.server().order(order.order().value()).map(BookedOrder::refunded).orElse(0L);
    boolean like =
        state.state() == truth
            && state.captured().amount() == captured
            && state.refunded().amount() == refunded;
    return like
        ? List.of()
        : List.of(
            "%s is %s, captured %s, refunded %s; the books say %s, %d, %d; it was told %s"
                .formatted(
                    order,
                    state.state(),
                    state.captured(),
                    state.refunded(),
                    truth,
                    captured,
                    refunded,
                    known.tables().facts(order)));
  }
}
