package io.kessai.method.upop;

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

/** UnionPay online (UPOP-1 to UPOP-3). */
@Singleton
public class UpopMethod implements PaymentMethod {
  static final String ID = "upop";

  private static final Duration OVERDUE_AFTER = Duration.ofMinutes(5);

  /** UnionPay's own time limit is not published; nobody types a card number for an hour. */
  private static final Duration GIVEN_UP_AFTER = Duration.ofHours(1);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Class<? extends PaymentDetails> details() {
    return UpopDetails.class;
  }

  @Override
  public PaymentDetails example() {
    return new UpopDetails("203.0.113.7");
  }

  @Override
  public Taking taking() {
    return Taking.AS_ASKED;
  }

  @Override
  public Map<Operation, CommandTerms> operations() {
    return Map.of(
        Operation.AUTHORIZE,
        CommandTerms.from(
            Set.of(PaymentState.REQUESTED), UpopCommands::authorize, EntryAnswers::opened),
        Operation.CAPTURE,
        CommandTerms.from(
                Set.of(PaymentState.AUTHORIZED), UpopCommands::capture, UpopCommands::captured)
            .inParts(),
        Operation.CANCEL,
        CommandTerms.from(
            Set.of(PaymentState.AUTHORIZED), UpopCommands::cancel, UpopCommands::cancelled),
        Operation.REFUND,
        CommandTerms.from(
                Set.of(PaymentState.CAPTURED), UpopCommands::refund, UpopCommands::refunded)
            .inParts()
            .again());
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
    return EntryListing.read(inquiry, answer, found -> UpopInquiry.shown(found, inquiry.sentAt()));
  }

  @Override
  public Map<PaymentState, Patience> patience() {
    return Map.of(PaymentState.AWAITING_CONSUMER, Patience.of(OVERDUE_AFTER, GIVEN_UP_AFTER));
  }

  @Override
  public Observation readNotice(Notice notice) {
    return UpopNotice.read(notice);
  }
}
