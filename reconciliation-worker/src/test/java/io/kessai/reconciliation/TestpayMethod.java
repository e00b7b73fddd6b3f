package io.kessai.reconciliation;

import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.Notice;
import io.kessai.gateway.Search;
import io.kessai.method.CommandTerms;
import io.kessai.method.Inquiry;
import io.kessai.method.Patience;
import io.kessai.method.PaymentDetails;
import io.kessai.method.PaymentMethod;
import io.kessai.method.ReturnReader;
import io.kessai.method.Taking;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The simplest method that a notice may fail to reach. The order's status alone says how it is. */
@Singleton
class TestpayMethod implements PaymentMethod {
  static final String ID = "testpay";
  static final Duration OVERDUE_AFTER = Duration.ofMinutes(10);
  static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(60);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Class<? extends PaymentDetails> details() {
    return PaymentDetails.class;
  }

  @Override
  public PaymentDetails example() {
    return (order, opening) -> List.of();
  }

  @Override
  public Taking taking() {
    return Taking.AT_ONCE;
  }

  @Override
  public Map<Operation, CommandTerms> operations() {
    return Map.of();
  }

  @Override
  public Optional<ReturnReader> returns() {
    return Optional.empty();
  }

  @Override
  public Observation readNotice(Notice notice) {
    return Observation.nothing();
  }

  @Override
  public GatewayCommand inquiry(Inquiry inquiry) {
    return Search.forOrder(inquiry.order(), inquiry.dummy());
  }

  @Override
  public Observation readInquiry(Inquiry inquiry, GatewayAnswer answer) {
    Observation asked = Observation.nothing().inquired(inquiry.sentAt());
    return Search.found(answer, inquiry.order())
        .map(
            found ->
                switch (found.orderStatus()) {
                  case "end" -> asked.showing(PaymentState.CAPTURED, inquiry.sentAt());
                  case "expired" -> asked.showing(PaymentState.EXPIRED, inquiry.sentAt());
                  case "garbled" -> throw new IllegalStateException("cannot be read");
                  default -> asked;
                })
        .orElse(asked);
  }

  @Override
  public Map<PaymentState, Patience> patience() {
    return Map.of(PaymentState.AWAITING_CONSUMER, Patience.of(OVERDUE_AFTER, GIVEN_UP_AFTER));
  }
}
