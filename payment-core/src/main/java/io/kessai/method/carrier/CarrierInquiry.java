package io.kessai.method.carrier;

import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.Search.Found;
import io.kessai.method.Inquiry;
import io.kessai.method.Listing;
import java.util.Set;

/** Reads Search's listing of an order of carrier billing (protocol sections 6.2 and 7.2). */
final class CarrierInquiry {
  private static final Set<String> AGREEMENTS =
      Set.of(Accounting.RECURRING.type(), Accounting.ON_DEMAND.type());
  private static final Set<PaymentState> OF_AGREEMENTS =
      Set.of(PaymentState.ACTIVE, PaymentState.ENDED, PaymentState.ERASED);

  private CarrierInquiry() {}

  static Observation read(Inquiry inquiry, GatewayAnswer answer) {
    return Listing.read(
        inquiry,
        answer,
        order ->
            isAgreement(order, inquiry)
                ? new AgreementListing(order, inquiry).shown()
                : new PaymentListing(order, inquiry).shown());
  }

  /** A charge of an agreement may bear the agreement's type, but names its order. */
  private static boolean isAgreement(Found order, Inquiry inquiry) {
    return order.property("originalOrderId").isEmpty()
        && (AGREEMENTS.contains(order.property("accountingType"))
            || OF_AGREEMENTS.contains(inquiry.known().state()));
  }

  /** The carrier has authorised nothing: refused, given up, or the consumer is still there. */
  static Observation withoutSuccess(Found order, Inquiry inquiry) {
    Observation nothing = Observation.nothing();
    if (order.exchanges().stream().anyMatch(CarrierRow::declines)) {
      return nothing.showing(PaymentState.DECLINED, inquiry.sentAt());
    }
    if (CarrierRow.isExpired(order)) {
      return nothing.showing(PaymentState.EXPIRED, inquiry.sentAt());
    }
    return order.exchanges().isEmpty()
        ? nothing
        : nothing.showing(PaymentState.AWAITING_CONSUMER, inquiry.sentAt());
  }
}
