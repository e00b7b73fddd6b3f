package io.kessai.method.card;

import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.Notice;
import io.kessai.gateway.Params;
import io.kessai.gateway.Search;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.CommandTerms;
import io.kessai.method.Inquiry;
import io.kessai.method.Patience;
import io.kessai.method.PaymentDetails;
import io.kessai.method.PaymentMethod;
import io.kessai.method.ReturnReader;
import io.kessai.method.Taking;
import io.kessai.method.credit.CreditCommands;
import io.kessai.method.credit.CreditInquiry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Credit card with a token (CARD-1 to CARD-3). */
@Singleton
public class CardMethod implements PaymentMethod {
  private static final String ID = "card";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Class<? extends PaymentDetails> details() {
    return CardDetails.class;
  }

  @Override
  public PaymentDetails example() {
    return new CardDetails("0f8fad5b-d9cb-469f-a165-70867728950e", "10");
  }

  @Override
  public Taking taking() {
    return Taking.AS_ASKED;
  }

  @Override
  public Map<Operation, CommandTerms> operations() {
    Map<Operation, CommandTerms> operations = new EnumMap<>(CreditCommands.afterAuthorization());
    operations.put(
        Operation.AUTHORIZE,
        CommandTerms.from(Set.of(PaymentState.REQUESTED), CardMethod::authorize, CardMethod::read));
    return operations;
  }

  @Override
  public Optional<ReturnReader> returns() {
    return Optional.empty();
  }

  @Override
  public GatewayCommand inquiry(Inquiry inquiry) {
    return Search.forOrder(inquiry.order(), inquiry.dummy());
  }

  @Override
  public Observation readInquiry(Inquiry inquiry, GatewayAnswer answer) {
    return CreditInquiry.read(inquiry, answer);
  }

  /** Nothing is waited for: every outcome comes in an answer. */
  @Override
  public Map<PaymentState, Patience> patience() {
    return Map.of();
  }

  /** The payment server sends none for plain card commands (protocol section 4.4). */
  @Override
  public Observation readNotice(Notice notice) {
    return Observation.nothing()
        .doubting("unexpected-notice", "A notice came for a card order, which has none.");
  }

  private static GatewayCommand authorize(Command command) {
    CardDetails details = command.details(CardDetails.class);
    return new GatewayCommand(
        "Authorize",
        ID,
        Params.of("orderId", command.key().order().value())
            .with("amount", Long.toString(command.money().amount()))
            .with("withCapture", command.opening().capture())
            .with("jpo", details.paymentPattern())
            .with("payNowIdParam", Params.of("token", details.token()))
            .asMap());
  }

  private static Answer read(Command command, GatewayAnswer answer) {
    return CreditCommands.read(command, answer, CreditCommands.authorized(command, answer));
  }
}
