package io.kessai.storefront.order;

import io.kessai.storefront.api.History.Told;
import io.kessai.storefront.api.Month;
import io.kessai.storefront.api.NextAction;
import io.kessai.storefront.api.Operation;
import io.kessai.storefront.api.Order;
import io.kessai.storefront.api.Payment;
import io.kessai.storefront.api.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that the services tell of an order.
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

  /**
   * Changes whenever the page should: with the order, and with everything said about it. While
   * payment-api has not heard yet what order-service knows, it is no stamp that order-service alone
   * can give, so that both are asked again.
   */
  public String stamp() {
    String stamp =
        String.join(
            "-",
            Long.toString(order.version()),
            order.status().text(),
            Integer.toString(order.openRequests().size()),
            Integer.toString(history.size()));
    return payment
        .map(Payment::status)
        .filter(status -> status != order.status())
        .map(status -> stamp + "-" + status.text())
        .orElse(stamp);
  }

  /** Whether nothing more happens, so that nobody needs to look again. */
  public boolean resting() {
    return order.status().isFinal() && order.openRequests().isEmpty();
  }

  /** What the consumer still has to do; nothing once the outcome is known. */
  public NextAction next() {
    return payment
        .filter(known -> order.status().isUnderWay() || order.status() == Status.ACTIVE)
        .map(Payment::nextAction)
        .orElse(NextAction.NOTHING);
  }

  /** Until when the consumer can pay; null where that is past or nobody says. */
  public Instant dueAt() {
    return order.status().isUnderWay()
        ? Optional.ofNullable(order.dueAt()).or(() -> payment.map(Payment::dueAt)).orElse(null)
        : null;
  }

  /** What came of each month. */
  public List<Month> months() {
    return order.months().isEmpty()
        ? payment.map(Payment::months).orElse(List.of())
        : order.months();
  }

  /** The earlier order that this one is tied to; null for most. */
  public String original() {
    return Optional.ofNullable(order.original())
        .or(() -> payment.map(Payment::original))
        .orElse(null);
  }

  /** What can be asked now; nothing while a request is under way, or where nobody says. */
  public List<Operation> operations() {
    if (!order.openRequests().isEmpty()) {
      return List.of();
    }
    return payment.map(Payment::operations).orElse(List.of());
  }

  /** Whether the charge of a month can be cancelled. */
  public boolean cancelsMonths() {
    return can(Operation.CANCEL);
  }

  /** Whether this can be asked now. */
  boolean can(Operation operation) {
    return operations().contains(operation);
  }

  /** Most yen that can be asked for; 0 where the operation takes no amount. */
  public long most(Operation operation) {
    return switch (operation) {
      case CAPTURE -> order.authorizedAmount();
      case REFUND -> order.capturedAmount() - order.refundedAmount();
      case AUTHORIZE, CANCEL, COMPLETE, TERMINATE, OTHER -> 0;
    };
  }

  /** Whether the consumer has to start over to get the goods. */
  public boolean lost() {
    return switch (order.status()) {
      case DECLINED, EXPIRED, ERASED -> true;
      case BEING_RECORDED, UNKNOWN, REQUESTED, AWAITING_CONSUMER -> false;
      case AUTHORIZED, CAPTURED, CANCELLED, REFUNDED, LAPSED, ACTIVE, ENDED -> false;
    };
  }

  /** Why it was declined; null where it was not, or nobody said. */
  public Payment.Declined declined() {
    return payment
        .filter(known -> order.status() == Status.DECLINED)
        .map(Payment::declined)
        .orElse(null);
  }
}
