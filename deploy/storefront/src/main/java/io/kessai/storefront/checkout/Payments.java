package io.kessai.storefront.checkout;

import io.kessai.storefront.api.Payment;
import io.kessai.storefront.api.PaymentsClient;
import io.kessai.storefront.api.PaymentsClient.Asked;
import io.kessai.storefront.api.Problem;
import io.kessai.storefront.api.ProblemException;
import io.kessai.storefront.way.Lookup;
import io.kessai.storefront.way.Way;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;

/** Asks payment-api for a payment. This is all that a shop has to do for one. */
@ApplicationScoped
class Payments {
  private static final int BAD_GATEWAY = 502;

  private final PaymentsClient client;

  Payments(PaymentsClient client) {
    this.client = client;
  }

  /**
   * Pays. The key belongs to the order id, so that whatever is pressed or loaded twice pays once.
   *
   * @throws ProblemException where payment-api refuses, or does not answer: then nobody knows yet
   *     whether the payment was made, and the same request may be sent again
   */
  Payment pay(String orderId, Way way, Asked asked) {
    try {
      return Optional.ofNullable(client.pay(orderId, way.id(), "pay-" + orderId, asked))
          .orElseGet(() -> Payment.requested(orderId, way.id(), asked.amount()));
    } catch (ProcessingException noAnswer) {
      throw new ProblemException(
          Problem.ofShop(
              "no-answer",
              BAD_GATEWAY,
              "The payment service did not answer.",
              "Send the same request again: it is carried out once."));
    }
  }

  /**
   * The payment of an earlier order.
   *
   * @throws ProblemException where payment-api does not show it
   */
  Payment of(String orderId) {
    try {
      return client.payment(orderId);
    } catch (ProcessingException noAnswer) {
      throw new ProblemException(
          Problem.ofShop(
              "no-answer", BAD_GATEWAY, "The payment service did not answer.", "Load this again."));
    }
  }

  /** Reads what a way lets the consumer choose from. */
  Lookup choices(Way way) {
    return Lookup.of(name -> client.ofMethod(way.id(), name));
  }
}
