package io.kessai.reconciliation;

import io.kessai.fact.OrderState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayReply;
import io.kessai.gateway.Merchant;
import io.kessai.gateway.Merchants;
import io.kessai.method.Inquiry;
import io.kessai.method.Methods;
import io.kessai.method.PaymentMethod;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Asks the payment server about one claimed order, once. */
@Singleton
final class Inquiries {
  private static final Logger LOG = Logger.getLogger(Inquiries.class);

  private final Merchants merchants;
  private final Methods<PaymentMethod> methods;
  private final GatewayBreaker gateway;
  private final Outcomes outcomes;
  private final InstantSource clock;

  Inquiries(
      Merchants merchants,
      Methods<PaymentMethod> methods,
      GatewayBreaker gateway,
      Outcomes outcomes,
      InstantSource clock) {
    this.merchants = merchants;
    this.methods = methods;
    this.gateway = gateway;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /** Asks, and stores the answer as a fact; blocks until that is done or has failed. */
  void ask(WatchedOrder order) {
    Instant now = clock.instant();
    OrderState known = OrderState.of(order.known());
    boolean last = outcomes.isLast(order, known, now);
    Merchant merchant = merchants.find(order.key().merchant()).orElse(null);
    PaymentMethod method = methods.find(order.method()).orElse(null);
    boolean dummy = merchant != null && merchant.dummy();
    Inquiry inquiry = new Inquiry(order.key().order(), known, now, last, dummy);
    if (merchant == null || method == null) {
      LOG.errorf(
          "%s: its merchant or its method %s is not configured", order.key(), order.method());
      outcomes.unanswered(order, inquiry, "not-configured", "see the error before");
      return;
    }
    try {
      take(order, inquiry, method, gateway.send(merchant, method.inquiry(inquiry)));
    } catch (GatewayBreaker.Shut e) {
      outcomes.notBegun(order, "shut");
    }
  }

  private void take(WatchedOrder order, Inquiry inquiry, PaymentMethod method, GatewayReply reply) {
    switch (reply) {
      case GatewayReply.Replied replied -> read(order, inquiry, method, replied.answer());
      case GatewayReply.NotSent notSent ->
          outcomes.unanswered(order, inquiry, "not-sent", notSent.why());
      case GatewayReply.Unknown unknown ->
          outcomes.unanswered(order, inquiry, "unknown", unknown.why());
    }
  }

  private void read(
      WatchedOrder order, Inquiry inquiry, PaymentMethod method, GatewayAnswer answer) {
    if (answer.status() != GatewayAnswer.Status.SUCCESS) {
      outcomes.unanswered(order, inquiry, "refused", answer.toString());
      return;
    }
    Reading reading;
    try {
      reading = outcomes.read(order, inquiry, asked -> method.readInquiry(asked, answer));
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s: %s could not read the payment server's answer", order.key(), method.id());
      outcomes.unanswered(order, inquiry, "unreadable", e.getClass().getSimpleName());
      return;
    }
    outcomes.answered(order, answer, reading);
  }
}
