package io.kessai.method.alipay;

import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.Search.Exchange;
import io.kessai.gateway.Search.Found;
import io.kessai.method.Inquiry;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;

/**
 * Reads Search's listing of an Alipay order (protocol sections 6.2 and 7.2). Its amounts are in the
 * order's own currency, which the listing does not repeat.
 */
final class AlipayInquiry {

  /** The payment was made, whatever became of it afterwards. */
  private static final Set<String> PAID = Set.of("payment", "refund_request", "refund");

  private static final Set<String> NOT_PAID = Set.of("", "payment_request");

  private final Found order;
  private final Instant at;
  private final Currency currency;

  AlipayInquiry(Found order, Inquiry inquiry) {
    this.order = order;
    this.at = inquiry.sentAt();
    this.currency = inquiry.known().authorized().currency();
  }

  Observation shown() {
    if (NOT_PAID.contains(order.detailType())) {
      return notPaid();
    }
    Observation paid =
        PAID.contains(order.detailType())
            ? Observation.nothing().showing(PaymentState.CAPTURED, at)
            : doubt("unknown-detail-type", "a detail type not known here");
    return order.exchanges().stream()
        .filter(Exchange::succeeded)
        .map(this::row)
        .reduce(paid, Observation::join);
  }

  private Observation notPaid() {
    boolean refused =
        order.orderStatus().equals("error")
            || order.exchanges().stream()
                .anyMatch(row -> row.command().equals("Authorize") && isFailure(row));
    if (refused) {
      return Observation.nothing().showing(PaymentState.DECLINED, at);
    }
    if (order.orderStatus().equals("expired")) {
      return Observation.nothing().showing(PaymentState.EXPIRED, at);
    }
    return order.detailType().isEmpty()
        ? Observation.nothing()
        : Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, at);
  }

  private static boolean isFailure(Exchange row) {
    return row.status().equals("failure");
  }

  private Observation row(Exchange row) {
    return switch (row.command()) {
      case "Authorize" -> paid(row);
      case "Refund" -> refunded(row);
      default -> doubt("unknown-command", "a command that is not known here");
    };
  }

  /** An order is paid once, so its money is a total. */
  private Observation paid(Exchange row) {
    if (!PAID.contains(order.detailType()) || row.amount().isEmpty()) {
      return Observation.nothing();
    }
    Money money = new Money(row.amount().get(), currency);
    return Observation.nothing()
        .moved(new Movement(Kind.AUTHORIZE, "", money))
        .moved(new Movement(Kind.CAPTURE, "", money));
  }

  /** Several may have given money back: without id or amount they could not be told apart. */
  private Observation refunded(Exchange row) {
    return row.gatewayId().isEmpty() || row.amount().isEmpty()
        ? doubt("unknown-refund", "a Refund that cannot be read")
        : Observation.nothing()
            .moved(
                new Movement(
                    Kind.REFUND, row.gatewayId(), new Money(row.amount().get(), currency)));
  }

  private static Observation doubt(String code, String what) {
    return Observation.nothing()
        .doubting(code, "The payment server lists " + what + "; see the inquiry.");
  }
}
