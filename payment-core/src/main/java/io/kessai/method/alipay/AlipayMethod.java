package io.kessai.method.alipay;

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
import io.kessai.method.entry.EntryAnswers;
import io.kessai.method.entry.EntryListing;
import io.kessai.method.entry.EntryReturns;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Alipay online (ALI-1 to ALI-3). */
@Singleton
public class AlipayMethod implements PaymentMethod {
  static final String ID = "alipay";

  /** How long the consumer has from logging in to Alipay (ALI-2). */
  private static final Duration TO_PAY = Duration.ofMinutes(30);

  /** Nobody tells when the consumer logs in; this is our allowance for coming to it. */
  private static final Duration TO_LOG_IN = Duration.ofMinutes(30);

  /** How long after the last moment the notice may still be on its way. */
  private static final Duration GRACE = Duration.ofMinutes(5);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Class<? extends PaymentDetails> details() {
    return AlipayDetails.class;
  }

  @Override
  public PaymentDetails example() {
    return new AlipayDetails("Arita tea bowl", null, "smartphone");
  }

  @Override
  public Taking taking() {
    return Taking.AT_ONCE;
  }

  @Override
  public Map<Operation, CommandTerms> operations() {
    return Map.of(
        Operation.AUTHORIZE,
        CommandTerms.from(
            Set.of(PaymentState.REQUESTED), AlipayCommands::authorize, EntryAnswers::opened),
        Operation.REFUND,
        CommandTerms.from(
                Set.of(PaymentState.CAPTURED), AlipayCommands::refund, AlipayCommands::refunded)
            .inParts()
            .again()
            .asking(RefundDetails.class));
  }

  @Override
  public Optional<ReturnReader> returns() {
    return Optional.of(EntryReturns::read);
  }

  @Override
  public GatewayCommand inquiry(Inquiry inquiry) {
    return Search.forOrder(inquiry.order(), inquiry.dummy());
  }

  @Override
  public Observation readInquiry(Inquiry inquiry, GatewayAnswer answer) {
    return EntryListing.read(inquiry, answer, found -> new AlipayInquiry(found, inquiry).shown());
  }

  @Override
  public Map<PaymentState, Patience> patience() {
    return Map.of(
        PaymentState.AWAITING_CONSUMER, Patience.of(TO_PAY, TO_LOG_IN.plus(TO_PAY).plus(GRACE)));
  }

  @Override
  public Observation readNotice(Notice notice) {
    return AlipayNotice.read(notice);
  }
}
