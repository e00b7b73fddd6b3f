package io.kessai.method.cvs;

import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayTime;
import io.kessai.gateway.Search.Exchange;
import io.kessai.gateway.Search.Found;
import io.kessai.method.Inquiry;
import io.kessai.method.Listing;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads Search's listing of an application (CVS-2, CVS-3, protocol sections 6.2 and 7.2). Every row
 * that succeeded shows what it is called; what the order as a whole is called counts where no row
 * is called so.
 */
final class CvsInquiry {
  private static final Set<PaymentState> UNPAID =
      Set.of(PaymentState.REQUESTED, PaymentState.AWAITING_CONSUMER);
  private static final String EXPIRED = "expired";

  private final Found order;
  private final Inquiry inquiry;

  private CvsInquiry(Found order, Inquiry inquiry) {
    this.order = order;
    this.inquiry = inquiry;
  }

  static Observation read(Inquiry inquiry, GatewayAnswer answer) {
    return Listing.read(inquiry, answer, order -> new CvsInquiry(order, inquiry).shown());
  }

  private Observation shown() {
    if (isDeclined()) {
      return Observation.nothing().showing(PaymentState.DECLINED, inquiry.sentAt());
    }
    Observation happened =
        succeeded().map(this::row).reduce(asAWhole(), Observation::join).join(due()).join(doubt());
    return order.orderStatus().equals(EXPIRED) && isUnpaid(happened)
        ? happened.showing(PaymentState.EXPIRED, inquiry.sentAt())
        : happened;
  }

  /** Only a payment that the listing itself shows, and does not take back, keeps from expiring. */
  private static boolean isUnpaid(Observation happened) {
    return UNPAID.contains(OrderState.of(happened).state());
  }

  private boolean isDeclined() {
    return succeeded().findAny().isEmpty()
        && order.exchanges().stream()
            .anyMatch(row -> row.command().equals("Authorize") && row.status().equals("failure"));
  }

  private Stream<Exchange> succeeded() {
    return order.exchanges().stream().filter(Exchange::succeeded);
  }

  private static Optional<DetailType> type(Exchange row) {
    return DetailType.of(row.detail("cvsTxnType"));
  }

  private Observation row(Exchange row) {
    Money money = row.amount().map(Money::yen).orElse(asked());
    return type(row)
        .map(type -> type.shows(row.at().orElse(inquiry.sentAt()), money, inquiry.sentAt()))
        .orElse(Observation.nothing());
  }

  private Observation asAWhole() {
    Set<DetailType> ofRows =
        succeeded().flatMap(row -> type(row).stream()).collect(Collectors.toSet());
    return DetailType.of(order.detailType())
        .filter(type -> !ofRows.contains(type))
        .map(type -> type.shows(paidAt(), asked(), inquiry.sentAt()))
        .orElse(Observation.nothing());
  }

  private Observation doubt() {
    boolean isRead =
        order.detailType().isEmpty()
            ? succeeded().allMatch(row -> type(row).isPresent())
            : DetailType.of(order.detailType()).isPresent();
    return isRead
        ? Observation.nothing()
        : Observation.nothing()
            .doubting(
                "unknown-detail-type",
                "The payment server lists what is not known here; see the inquiry.");
  }

  private Observation due() {
    return time(order.property("payLimitDatetime"))
        .or(() -> GatewayTime.day(order.property("payLimit")).map(GatewayTime::endOf))
        .map(Observation.nothing()::due)
        .orElse(Observation.nothing());
  }

  private Instant paidAt() {
    return time(order.property("paidDatetime")).orElse(inquiry.sentAt());
  }

  private static Optional<Instant> time(String text) {
    return GatewayTime.of(text).or(() -> GatewayTime.ofRow(text));
  }

  private Money asked() {
    return inquiry.known().asked().orElse(Money.yen(0));
  }
}
