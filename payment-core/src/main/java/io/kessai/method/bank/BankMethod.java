package io.kessai.method.bank;

import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.Notice;
import io.kessai.gateway.Search;
import io.kessai.method.CommandTerms;
import io.kessai.method.Inquiry;
import io.kessai.method.Lookup;
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

/** Pay-easy and bank link (BANK-1 to BANK-8). */
@Singleton
public class BankMethod implements PaymentMethod {
  static final String ID = "bank";

  /** A bank's page is valid for so long after it was first opened (BANK-2, BANK-5). */
  private static final Duration BANK_PAGE = Duration.ofMinutes(30);

  /** The latest due date, and the day after it. */
  private static final Duration LONGEST = Duration.ofDays(62);

  /** A payment of the last minutes may be told after them. */
  private static final Duration GRACE = Duration.ofDays(1);

  /** Who has not paid after half an hour may well take days. */
  private static final Duration BETWEEN_INQUIRIES = Duration.ofHours(3);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Class<? extends PaymentDetails> details() {
    return BankDetails.class;
  }

  @Override
  public PaymentDetails example() {
    return new BankDetails(
        "number", null, "決済", "花子", "ケッサイ", "ハナコ", "お買い物代金", "オカイモノダイキン", "2026-12-20");
  }

  @Override
  public Taking taking() {
    return Taking.AT_ONCE;
  }

  /** No cancel: what is not paid expires (protocol section 7.2). */
  @Override
  public Map<Operation, CommandTerms> operations() {
    return Map.of(
        Operation.AUTHORIZE,
        CommandTerms.from(
            Set.of(PaymentState.REQUESTED), BankAuthorize::request, BankAuthorize::read));
  }

  /** The thanks page is registered and learns nothing, so no browser brings anything (BANK-3). */
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
    return BankPayment.listed(inquiry, answer);
  }

  @Override
  public Map<PaymentState, Patience> patience() {
    return Map.of(
        PaymentState.AWAITING_CONSUMER,
        Patience.of(BANK_PAGE, LONGEST).endingAfterDue(GRACE).askingEvery(BETWEEN_INQUIRIES));
  }

  @Override
  public Observation readNotice(Notice notice) {
    return BankPayment.noticed(notice);
  }

  @Override
  public Map<String, Lookup> lookups() {
    return Map.of("banks", Banks.lookup());
  }
}
