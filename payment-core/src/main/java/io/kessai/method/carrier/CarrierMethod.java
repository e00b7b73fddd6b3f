package io.kessai.method.carrier;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Carrier billing (CARR-1 to CARR-8). */
@Singleton
public class CarrierMethod implements PaymentMethod {
  static final String ID = "carrier";

  /** How long the consumer may take at the carrier, to agree or to end. */
  private static final Patience AT_CARRIER =
      Patience.of(Duration.ofMinutes(5), Duration.ofMinutes(60));

  /**
   * An agreement has no last notice: a month's result or an erasure can be missing at any time. So
   * it is asked about once a week, and never given up.
   */
  private static final Patience STANDING =
      Patience.of(Duration.ofDays(7), Duration.ofDays(36_500)).askingEvery(Duration.ofDays(7));

  private static final Set<PaymentState> CHARGEABLE =
      Set.of(PaymentState.AUTHORIZED, PaymentState.ACTIVE);

  private final CarrierNotices notices;

  CarrierMethod(MethodsConfig config) {
    this.notices = new CarrierNotices(config.words(ID));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Class<? extends PaymentDetails> details() {
    return CarrierDetails.class;
  }

  @Override
  public PaymentDetails example() {
    return new CarrierDetails(
        "docomo",
        "one-time",
        "smartphone",
        new CarrierDetails.Item("goods", null, "有田焼の茶碗"),
        null,
        null,
        null);
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
            Set.of(PaymentState.REQUESTED), CarrierOpening::request, CarrierOpening::read),
        Operation.CAPTURE,
        CommandTerms.from(CHARGEABLE, CarrierFollowUps::capture, CarrierFollowUps::captured)
            .asking(MonthDetails.class)
            .needing(Carrier.REMEMBERED),
        Operation.CANCEL,
        CommandTerms.from(CHARGEABLE, CarrierFollowUps::cancel, CarrierFollowUps::cancelled)
            .asking(MonthDetails.class)
            .needing(Carrier.REMEMBERED),
        Operation.REFUND,
        CommandTerms.from(
                Set.of(PaymentState.CAPTURED), CarrierFollowUps::refund, CarrierFollowUps::refunded)
            .inParts()
            .again()
            .needing(Carrier.REMEMBERED),
        Operation.TERMINATE,
        CommandTerms.from(Set.of(PaymentState.ACTIVE), CarrierEnding::request, CarrierEnding::read)
            .asking(EndDetails.class)
            .needing(Carrier.REMEMBERED)
            .throughConsumer(AT_CARRIER));
  }

  @Override
  public Optional<ReturnReader> returns() {
    return Optional.of(CarrierReturns::read);
  }

  @Override
  public GatewayCommand inquiry(Inquiry inquiry) {
    return Search.forOrder(inquiry.order(), inquiry.dummy());
  }

  @Override
  public Observation readInquiry(Inquiry inquiry, GatewayAnswer answer) {
    return CarrierInquiry.read(inquiry, answer);
  }

  @Override
  public Map<PaymentState, Patience> patience() {
    return Map.of(PaymentState.AWAITING_CONSUMER, AT_CARRIER, PaymentState.ACTIVE, STANDING);
  }

  @Override
  public Observation readNotice(Notice notice) {
    return notices.read(notice);
  }
}
