package io.kessai.method.paypal;

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

/** PayPal (PPAL-1 to PPAL-5). */
@Singleton
public class PaypalMethod implements PaymentMethod {
  static final String ID = "paypal";

  /** PayPal keeps a token for three hours: who has not paid by then never will. */
  private static final Patience CONSUMER = Patience.of(Duration.ofHours(1), Duration.ofHours(4));

  /** PayPal's statements are matched days later; nothing public says how many. */
  private static final Patience STATEMENT =
      Patience.of(Duration.ofDays(7), Duration.ofDays(30)).askingEvery(Duration.ofDays(1));

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Class<? extends PaymentDetails> details() {
    return PaypalDetails.class;
  }

  @Override
  public PaymentDetails example() {
    return new PaypalDetails("Arita tea bowl", null, null);
  }

  @Override
  public Taking taking() {
    return Taking.AS_ASKED;
  }

  @Override
  public Map<Operation, CommandTerms> operations() {
    return PaypalCommands.all();
  }

  @Override
  public Optional<ReturnReader> returns() {
    return Optional.of(PaypalReturns::read);
  }

  @Override
  public GatewayCommand inquiry(Inquiry inquiry) {
    return Search.forOrder(inquiry.order(), inquiry.dummy());
  }

  @Override
  public Observation readInquiry(Inquiry inquiry, GatewayAnswer answer) {
    return PaypalInquiry.read(inquiry, answer);
  }

  @Override
  public Map<PaymentState, Patience> patience() {
    return Map.of(PaymentState.AWAITING_CONSUMER, CONSUMER, PaymentState.CAPTURED, STATEMENT);
  }

  @Override
  public Observation readNotice(Notice notice) {
    return PaypalNotices.read(notice);
  }

  @Override
  public Map<String, Lookup> lookups() {
    return Map.of("payer", PaypalPayer.lookup());
  }
}
