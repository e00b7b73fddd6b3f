package io.kessai.order.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kessai.fact.Attention;
import io.kessai.fact.CustomerReference;
import io.kessai.fact.Money;
import io.kessai.fact.MonthlyCharge;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderId;
import io.kessai.fact.OrderState;
import io.kessai.fact.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as storefronts read it.
 *
 * @param method the payment method's id
 * @param status how far it has come, such as {@code awaiting-consumer}
 * @param since when that was first learned; left out while nothing is known
 * @param amount what the consumer is to pay, in the currency's smallest unit; left out while the
 *     opening is not known
 * @param authorizedAmount held for the merchant, in total
 * @param capturedAmount taken for the merchant, in total
 * @param refundedAmount given back, in total
 * @param currency ISO 4217
 * @param openRequests commands whose end is not known yet, oldest first
 * @param attention why a person should look at it
 * @param dueAt until when the consumer can pay; left out where there is no due date
 * @param preliminary whether only a preliminary report says that it was paid
 * @param months what became of each month of a standing agreement, in the calendar's order
 * @param original the order that this one is tied to; left out where there is none
 * @param customerReference who pays, as the storefront named the customer; left out where it named
 *     none, and from the order's retention time on, which is no change of it
 * @param version grows with each change; also the response's ETag
 * @param updatedAt when the latest change was stored
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OrderView(
    String merchant,
    String orderId,
    String method,
    String status,
    Optional<Instant> since,
    Optional<Long> amount,
    long authorizedAmount,
    long capturedAmount,
    long refundedAmount,
    String currency,
    List<OpenRequest> openRequests,
    List<Attention> attention,
    Optional<Instant> dueAt,
    boolean preliminary,
    List<Month> months,
    Optional<String> original,
    Optional<String> customerReference,
    long version,
    Instant updatedAt) {

  /** The order after this change. */
  static OrderView of(OrderChange change) {
    OrderState state = change.state();
    return new OrderView(
        change.key().merchant().value(),
        change.key().order().value(),
        change.method(),
        Words.of(state.state()),
        state.since(),
        state.asked().map(Money::amount),
        state.authorized().amount(),
        state.captured().amount(),
        state.refunded().amount(),
        state.authorized().currency().getCurrencyCode(),
        state.openRequests().stream().map(OpenRequest::of).toList(),
        state.attention(),
        state.dueAt(),
        state.preliminary(),
        state.months().stream().map(Month::of).toList(),
        state.original().map(OrderId::value),
        change.customerReference().map(CustomerReference::value),
        change.version(),
        change.changedAt());
  }

  /**
   * One month of a standing agreement (CARR-4).
   *
   * @param month such as {@code 2026-12}, by Japan's calendar
   * @param status {@code charged}, {@code failed} or {@code dropped}
   * @param amount how much; left out where nobody said
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Month(String month, String status, Optional<Long> amount) {

    static Month of(MonthlyCharge charge) {
      return new Month(
          charge.month().toString(), Words.of(charge.outcome()), charge.money().map(Money::amount));
    }
  }

  /**
   * A command whose end is not known yet.
   *
   * @param commandId payment-api's id of it
   * @param operation such as {@code refund}
   * @param amount how much it may move
   * @param askedAt when it was given
   */
  public record OpenRequest(String commandId, String operation, long amount, Instant askedAt) {

    static OpenRequest of(Request request) {
      return new OpenRequest(
          request.commandId(),
          Words.of(request.operation()),
          request.money().amount(),
          request.askedAt());
    }
  }
}
