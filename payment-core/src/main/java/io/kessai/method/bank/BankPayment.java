package io.kessai.method.bank;

import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Report;
import io.kessai.fact.Report.Weight;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayTime;
import io.kessai.gateway.Notice;
import io.kessai.gateway.Search;
import io.kessai.gateway.Search.Exchange;
import io.kessai.gateway.Search.Found;
import io.kessai.method.Inquiry;
import io.kessai.method.Listing;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a notice and a listing show of the payment (protocol sections 4.4, 6.2 and 7.2). Neither
 * names an id that the other has too, so both report the same payment, for good.
 */
final class BankPayment {
  private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{0,11}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");

  /** The only detail type that means paid; a bank that was chosen, or asked, was not paid yet. */
  private static final String PAID = "capture";

  private static final Set<String> NOT_PAID =
      Set.of("", "authorize", "bank_select", "paid_confirm");
  private static final String EXPIRED = "expired";

  private BankPayment() {}

  /** BANK-7: that a notice comes means paid; no field of it says so. */
  static Observation noticed(Notice notice) {
    String amount = notice.field("rcvAmount");
    if (!AMOUNT.matcher(amount).matches()
        || !NUMBER.matcher(notice.field("customerNo")).matches()) {
      return Observation.nothing()
          .doubting("unreadable-notice", "A notice of a bank payment cannot be read.");
    }
    Instant paidAt = GatewayTime.of(notice.field("rcvDate")).orElse(notice.receivedAt());
    return paid(paidAt, Long.parseLong(amount));
  }

  /** A listing with the application on hold is not the whole story yet. */
  static Observation listed(Inquiry inquiry, GatewayAnswer answer) {
    boolean onHold =
        answer.status() == GatewayAnswer.Status.SUCCESS
            && Search.found(answer, inquiry.order()).filter(BankPayment::isOnHold).isPresent();
    if (!onHold) {
      return Listing.read(inquiry, answer, found -> shown(found, inquiry.sentAt()));
    }
    return inquiry.last()
        ? Observation.nothing()
            .doubting("on-hold", "The payment server holds the application of this order.")
        : Observation.nothing();
  }

  private static Observation shown(Found order, Instant askedAt) {
    Optional<Exchange> payment =
        order.exchanges().stream().filter(row -> row.succeeded() && isPaid(type(row))).findFirst();
    if (payment.isPresent() || isPaid(order.detailType())) {
      return paid(order, payment, askedAt);
    }
    Observation shown = notPaid(order, askedAt);
    return NOT_PAID.contains(order.detailType())
        ? shown
        : shown.doubting(
            "unknown-detail-type",
            "The payment server lists a state of a bank payment that is not known here.");
  }

  private static Observation paid(Found order, Optional<Exchange> payment, Instant askedAt) {
    Instant paidAt =
        GatewayTime.of(order.property("receivedDatetime"))
            .or(() -> GatewayTime.ofRow(order.property("receivedDatetime")))
            .or(() -> payment.flatMap(Exchange::at))
            .orElse(askedAt);
    return payment
        .flatMap(Exchange::amount)
        .map(amount -> paid(paidAt, amount))
        .orElseGet(() -> Observation.nothing().showing(PaymentState.CAPTURED, paidAt));
  }

  private static Observation paid(Instant at, long yen) {
    return Observation.nothing().reported(new Report(Weight.FINAL, true, at, Money.yen(yen)));
  }

  private static Observation notPaid(Found order, Instant askedAt) {
    Observation nothing = Observation.nothing();
    if (order.orderStatus().equals(EXPIRED)) {
      return nothing.showing(PaymentState.EXPIRED, askedAt);
    }
    if (order.exchanges().stream().anyMatch(Exchange::succeeded)) {
      return due(order, nothing.showing(PaymentState.AWAITING_CONSUMER, askedAt));
    }
    return applications(order).anyMatch(row -> row.status().equals("failure"))
        ? nothing.showing(PaymentState.DECLINED, askedAt)
        : nothing;
  }

  private static boolean isOnHold(Found order) {
    return order.exchanges().stream().noneMatch(Exchange::succeeded)
        && applications(order).anyMatch(row -> row.status().equals("pending"));
  }

  private static Observation due(Found order, Observation shown) {
    return GatewayTime.day(order.property("payLimit"))
        .map(GatewayTime::endOf)
        .map(shown::due)
        .orElse(shown);
  }

  private static Stream<Exchange> applications(Found order) {
    return order.exchanges().stream().filter(row -> row.command().equals("Authorize"));
  }

  private static boolean isPaid(String type) {
    return type.equals(PAID);
  }

  private static String type(Exchange row) {
    return row.detail("peTxnType");
  }
}
