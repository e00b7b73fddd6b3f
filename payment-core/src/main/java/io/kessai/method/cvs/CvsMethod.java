package io.kessai.method.cvs;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Convenience store (CVS-1 to CVS-3). */
@Singleton
public class CvsMethod implements PaymentMethod {
  static final String ID = "cvs";

  private static final Duration DAY = Duration.ofDays(1);

  /** The longest due date, and a day. */
  private static final Duration WITHOUT_DUE_DATE = Duration.ofDays(61);

  /** Long enough for the longest holidays, when stores settle late. */
  private static final Duration FINAL_REPORT = Duration.ofDays(14);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Class<? extends PaymentDetails> details() {
    return CvsDetails.class;
  }

  @Override
  public PaymentDetails example() {
    return new CvsDetails(
        "sej", "決済", "花子", "ケッサイハナコ", "03-0000-0000", "2026-12-20", "23:30", null, null);
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
            Set.of(PaymentState.REQUESTED), CvsCommands::authorize, CvsCommands::authorized),
        Operation.CANCEL,
        CommandTerms.from(
            Set.of(PaymentState.AWAITING_CONSUMER), CvsCommands::cancel, CvsCommands::cancelled));
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
    return CvsInquiry.read(inquiry, answer);
  }

  /**
   * A consumer may pay at any time, so a lost notice is found within a day, until a day after the
   * due date. A quick report is asked about as often, for a store may take it back and no notice is
   * known to tell so. One that nobody confirms for long is left standing as preliminary.
   */
  @Override
  public Map<PaymentState, Patience> patience() {
    return Map.of(
        PaymentState.AWAITING_CONSUMER,
        Patience.of(DAY, WITHOUT_DUE_DATE).endingAfterDue(DAY).askingEvery(DAY),
        PaymentState.CAPTURED,
        Patience.of(DAY, FINAL_REPORT).askingEvery(DAY));
  }

  @Override
  public Observation readNotice(Notice notice) {
    return CvsNotice.read(notice);
  }
}
