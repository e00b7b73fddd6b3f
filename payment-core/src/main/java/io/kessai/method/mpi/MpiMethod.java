package io.kessai.method.mpi;

import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.Notice;
import io.kessai.gateway.Params;
import io.kessai.gateway.Search;
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
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Credit card with 3-D Secure 2.0 (TDS-1 to TDS-6). */
@Singleton
public class MpiMethod implements PaymentMethod {
  static final String ID = "mpi";

  /** The consumer has this long to authenticate; the payment server is told the same. */
  static final Duration VERIFY_TIMEOUT = Duration.ofMinutes(25);

  private static final Duration OVERDUE_AFTER = Duration.ofMinutes(3);
  private static final Set<String> TXN_TYPES = Set.of("AuthorizeConfirm", "VerifyNotify", "Verify");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Class<? extends PaymentDetails> details() {
    return MpiDetails.class;
  }

  @Override
  public PaymentDetails example() {
    return new MpiDetails(
        "0f8fad5b-d9cb-469f-a165-70867728950e",
        "company",
        "HANAKO KESSAI",
        new MpiDetails.Browser("text/html", "Mozilla/5.0"),
        "203.0.113.7",
        "10",
        "redirect");
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
        CommandTerms.from(
            Set.of(PaymentState.REQUESTED), MpiAuthorize::request, MpiAuthorize::read));
    return operations;
  }

  @Override
  public Optional<ReturnReader> returns() {
    return Optional.of(MpiReturns::read);
  }

  /** {@code GetResult} while the consumer may be busy, Search for what must settle the order. */
  @Override
  public GatewayCommand inquiry(Inquiry inquiry) {
    return isAboutAuthentication(inquiry)
        ? new GatewayCommand("GetResult", ID, Params.of("orderId", inquiry.order().value()).asMap())
        : Search.forOrder(inquiry.order(), inquiry.dummy());
  }

  @Override
  public Observation readInquiry(Inquiry inquiry, GatewayAnswer answer) {
    if (!isAboutAuthentication(inquiry)) {
      return CreditInquiry.read(inquiry, answer);
    }
    return answer.status() == GatewayAnswer.Status.SUCCESS
        ? MpiOutcome.soFar(answer.raw(), inquiry.sentAt())
        : Observation.nothing();
  }

  @Override
  public Map<PaymentState, Patience> patience() {
    return Map.of(
        PaymentState.AWAITING_CONSUMER,
        Patience.of(OVERDUE_AFTER, VERIFY_TIMEOUT.plus(OVERDUE_AFTER)));
  }

  /** TDS-3: the outcome's reliable carrier. It names neither amount nor capture. */
  @Override
  public Observation readNotice(Notice notice) {
    return TXN_TYPES.contains(notice.field("txnType"))
        ? MpiOutcome.told(notice.fields(), notice.receivedAt())
        : Observation.nothing()
            .doubting("unreadable-notice", "A notice of 3-D Secure has a txnType not known here.");
  }

  private static boolean isAboutAuthentication(Inquiry inquiry) {
    return inquiry.known().state() == PaymentState.AWAITING_CONSUMER
        && inquiry.known().openRequests().isEmpty()
        && !inquiry.last();
  }
}
