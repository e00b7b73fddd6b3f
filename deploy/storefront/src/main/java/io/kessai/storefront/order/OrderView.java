package io.kessai.storefront.order;

import io.kessai.storefront.api.History.Told;
import io.kessai.storefront.api.NextAction;
import io.kessai.storefront.api.Order;
import io.kessai.storefront.api.Payment;
import io.kessai.storefront.api.Status;
import java.util.List;
import java.util.Optional;

/**
 * All that the order's page shows.
 *
 * @param orderId the shop's id
 * @param order what order-service says
 * @param payment what payment-api says; empty where it says nothing
 * @param history who said what, newest first
 */
public record OrderView(
    String orderId, Order order, Optional<Payment> payment, List<Told> history) {

  /** The same with what payment-api says. */
  OrderView with(Optional<Payment> told) {
    return new OrderView(orderId, order, told, history);
  }

  /** Changes whenever the page should: with the order, and with everything said about it. */
  public String stamp() {
    return String.join(
        "-",
        Long.toString(order.version()),
        order.status().text(),
        Integer.toString(order.openRequests().size()),
        Integer.toString(history.size()));
  }

  /** Whether nothing more happens, so that nobody needs to look again. */
  public boolean resting() {
    return order.status().isFinal() && order.openRequests().isEmpty();
  }

  /** What the consumer still has to do; nothing once the outcome is known. */
  public NextAction next() {
    return payment
        .filter(known -> order.status().isUnderWay())
        .map(Payment::nextAction)
        .orElse(NextAction.NOTHING);
  }

  /** Yen that can be captured now; 0 where that cannot be asked. */
  public long capturable() {
    return order.status() == Status.AUTHORIZED && order.openRequests().isEmpty()
        ? order.authorizedAmount()
        : 0;
  }

  /** Yen that can be refunded now; 0 where that cannot be asked. */
  public long refundable() {
    return order.status() == Status.CAPTURED && order.openRequests().isEmpty()
        ? order.capturedAmount() - order.refundedAmount()
        : 0;
  }

  /** Whether the consumer has to start over to get the goods. */
  public boolean lost() {
    return order.status() == Status.DECLINED || order.status() == Status.EXPIRED;
  }

  /** Why it was declined; null where it was not, or nobody said. */
  public Payment.Declined declined() {
    return payment
        .filter(known -> order.status() == Status.DECLINED)
        .map(Payment::declined)
        .orElse(null);
  }
}
