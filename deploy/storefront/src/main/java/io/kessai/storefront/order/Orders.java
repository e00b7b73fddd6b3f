package io.kessai.storefront.order;

import io.kessai.storefront.api.History.Told;
import io.kessai.storefront.api.Order;
import io.kessai.storefront.api.OrdersClient;
import io.kessai.storefront.api.Payment;
import io.kessai.storefront.api.PaymentsClient;
import io.kessai.storefront.api.ProblemException;
import io.kessai.storefront.api.Status;
import io.kessai.storefront.way.Lookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Looks orders up. A service that does not answer is shown as a gap, never as an error page. */
@ApplicationScoped
class Orders {
  private static final Logger LOG = Logger.getLogger(Orders.class);

  private final OrdersClient orders;
  private final PaymentsClient payments;

  Orders(OrdersClient orders, PaymentsClient payments) {
    this.orders = orders;
    this.payments = payments;
  }

  /** The order's state; BEING_RECORDED or UNKNOWN where order-service has none to tell. */
  Order state(String orderId) {
    try {
      return orders.order(orderId);
    } catch (ProblemException refused) {
      if (refused.isNotFound()) {
        return Order.onlyKnownAs(Status.BEING_RECORDED);
      }
      return unknown(orderId, refused);
    } catch (ProcessingException noAnswer) {
      return unknown(orderId, noAnswer);
    }
  }

  /** What order-service says of an order. */
  OrderView glance(String orderId) {
    Order order = state(orderId);
    return new OrderView(orderId, order, Optional.empty(), history(orderId, order));
  }

  /**
   * All about an order.
   *
   * @throws NotFoundException where neither service knows it
   */
  OrderView look(String orderId) {
    OrderView seen = glance(orderId);
    return seen.with(payment(orderId, seen.order()));
  }

  /** Reads what the order's method can look up of its payment. */
  Lookup lookup(String orderId) {
    return Lookup.of(name -> payments.ofPayment(orderId, name));
  }

  private Optional<Payment> payment(String orderId, Order order) {
    try {
      return Optional.ofNullable(payments.payment(orderId));
    } catch (ProblemException refused) {
      if (refused.isNotFound() && order.status() == Status.BEING_RECORDED) {
        throw new NotFoundException(refused);
      }
      LOG.warnf("%s: payment-api refused to show it: %s", orderId, refused.getMessage());
      return Optional.empty();
    } catch (ProcessingException noAnswer) {
      LOG.warnf("%s: payment-api does not answer: %s", orderId, noAnswer.getMessage());
      return Optional.empty();
    }
  }

  private List<Told> history(String orderId, Order order) {
    if (order.version() < 0) {
      return List.of();
    }
    try {
      return orders.history(orderId).facts().reversed();
    } catch (ProblemException | ProcessingException gap) {
      LOG.warnf("%s: order-service shows no history: %s", orderId, gap.getMessage());
      return List.of();
    }
  }

  private static Order unknown(String orderId, RuntimeException why) {
    LOG.warnf("%s: order-service does not tell its state: %s", orderId, why.getMessage());
    return Order.onlyKnownAs(Status.UNKNOWN);
  }
}
