package io.kessai.method.oricosc;

import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.Search;
import io.kessai.gateway.Search.Exchange;
import io.kessai.gateway.Search.Found;
import io.kessai.method.Inquiry;
import io.kessai.method.Listing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads Search's listing of an application (protocol section 6.2). */
final class OricoscInquiry {
  private static final String EXPIRED = "expired";
  private static final String UNTOLD = "";

  private OricoscInquiry() {}

  /**
   * What the answer shows. An order whose screening has begun does not expire with our patience:
   * Orico may still lend the money, so that a person must look.
   */
  static Observation read(Inquiry inquiry, GatewayAnswer answer, ScreeningCodes codes) {
    if (answer.status() != GatewayAnswer.Status.SUCCESS) {
      return Observation.nothing();
    }
    Optional<Found> found = Search.found(answer, inquiry.order());
    Observation shown =
        found.map(order -> shown(order, inquiry.sentAt(), codes)).orElseGet(Observation::nothing);
    if (found.filter(order -> isBeingScreened(order, shown)).isEmpty()) {
      return Listing.settled(inquiry, shown);
    }
    Observation listed = shown.inquired(inquiry.sentAt());
    return inquiry.last()
        ? listed.doubting(
            "screening-without-end", "No result of the screening came in the time it may take.")
        : listed;
  }

  private static Observation shown(Found order, Instant at, ScreeningCodes codes) {
    List<String> told = codes(order);
    if (!told.isEmpty()) {
      Observation screened =
          told.stream()
              .map(code -> codes.read(code, at))
              .reduce(Observation.nothing(), Observation::join);
      return withLoan(order, screened);
    }
    return withoutScreening(order, at);
  }

  private static Observation withoutScreening(Found order, Instant at) {
    Observation nothing = Observation.nothing();
    if (order.orderStatus().equals(EXPIRED)) {
      return nothing.showing(PaymentState.EXPIRED, at);
    }
    if (order.exchanges().stream().anyMatch(Exchange::succeeded)) {
      return nothing.showing(PaymentState.AWAITING_CONSUMER, at);
    }
    return order.exchanges().stream().anyMatch(row -> row.status().equals("failure"))
        ? nothing.showing(PaymentState.DECLINED, at)
        : nothing;
  }

  private static boolean isBeingScreened(Found order, Observation shown) {
    return !codes(order).isEmpty()
        && shown.states().keySet().stream().allMatch(PaymentState.AWAITING_CONSUMER::equals);
  }

  private static List<String> codes(Found order) {
    return order.exchanges().stream()
        .filter(Exchange::succeeded)
        .map(row -> row.detail("orderStateCode"))
        .filter(Predicate.not(UNTOLD::equals))
        .distinct()
        .toList();
  }

  /** The listing alone tells all three: what is lent and what is paid down make the order. */
  private static Observation withLoan(Found order, Observation screened) {
    Optional<Long> asked = yen(order.property("amount"));
    long deposit = yen(order.property("deposit")).orElse(0L);
    boolean differs =
        asked.isPresent()
            && order.exchanges().stream()
                .filter(Exchange::succeeded)
                .flatMap(row -> yen(row.detail("loanPrincipal")).stream())
                .anyMatch(lent -> lent + deposit != asked.get());
    return differs
        ? screened.doubting(
            "loan-differs", "The loan is not the order's amount less the deposit; see the inquiry.")
        : screened;
  }

  private static Optional<Long> yen(String text) {
    return text.matches("[0-9]{1,8}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
