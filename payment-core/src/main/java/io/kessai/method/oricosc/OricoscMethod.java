package io.kessai.method.oricosc;

import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.Notice;
import io.kessai.gateway.Search;
import io.kessai.method.CommandTerms;
import io.kessai.method.Inquiry;
import io.kessai.method.MethodsConfig;
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
import java.util.Set;

/** Orico shopping credit (SHOP-1 to SHOP-3). */
@Singleton
public class OricoscMethod implements PaymentMethod {
  static final String ID = "oricosc";

  /** An application takes a consumer minutes, and the quickest screening no longer. */
  private static final Duration OVERDUE_AFTER = Duration.ofHours(2);

  /** Papers may go by post, and people may be asked for more. */
  private static final Duration GIVEN_UP_AFTER = Duration.ofDays(30);

  private static final Duration EVERY = Duration.ofHours(6);

  private final ScreeningCodes codes;

  /** Refuses a configured word that is not known, which stops the service's start. */
  OricoscMethod(MethodsConfig config) {
    this.codes = new ScreeningCodes(config);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Class<? extends PaymentDetails> details() {
    return OricoscDetails.class;
  }

  @Override
  public PaymentDetails example() {
    return new OricoscDetails(
        "ORD1001",
        "member-77",
        List.of(new OricoscDetails.Item("有田焼の茶碗", 1, 11_200L)),
        800L,
        null,
        "100-0001",
        null);
  }

  @Override
  public Taking taking() {
    return Taking.LATER;
  }

  /** The payment server has no other command: what follows an approval is between people. */
  @Override
  public Map<Operation, CommandTerms> operations() {
    return Map.of(
        Operation.AUTHORIZE,
        CommandTerms.from(
            Set.of(PaymentState.REQUESTED), OricoscAuthorize::request, OricoscAuthorize::read));
  }

  @Override
  public Optional<ReturnReader> returns() {
    return Optional.of(OricoscReturns::read);
  }

  @Override
  public GatewayCommand inquiry(Inquiry inquiry) {
    return Search.forOrder(inquiry.order(), inquiry.dummy());
  }

  @Override
  public Observation readInquiry(Inquiry inquiry, GatewayAnswer answer) {
    return OricoscInquiry.read(inquiry, answer, codes);
  }

  @Override
  public Map<PaymentState, Patience> patience() {
    return Map.of(
        PaymentState.AWAITING_CONSUMER,
        Patience.of(OVERDUE_AFTER, GIVEN_UP_AFTER).askingEvery(EVERY));
  }

  /**
   * SHOP-3. An approval is for the whole order: {@code loanPrincipal} is that less a deposit, which
   * the notice does not name, so that it is history and moves no money here.
   */
  @Override
  public Observation readNotice(Notice notice) {
    return codes.read(notice.field("orderStateCode"), notice.receivedAt());
  }
}
