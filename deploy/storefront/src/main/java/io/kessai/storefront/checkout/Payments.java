package io.kessai.storefront.checkout;

import io.kessai.storefront.StorefrontConfig;
import io.kessai.storefront.api.Payment;
import io.kessai.storefront.api.PaymentsClient;
import io.kessai.storefront.api.PaymentsClient.Asked;
import io.kessai.storefront.api.Problem;
import io.kessai.storefront.api.ProblemException;
import io.kessai.storefront.checkout.Way.Browser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks payment-api for a payment. This is all that a shop has to do for one. */
@ApplicationScoped
class Payments {
  private static final String YEN = "JPY";
  private static final int BAD_GATEWAY = 502;

  private final PaymentsClient client;
  private final StorefrontConfig config;

  Payments(@RestClient PaymentsClient client, StorefrontConfig config) {
    this.client = client;
    this.config = config;
  }

  /**
   * Pays. The key belongs to the order id, so that whatever is pressed or loaded twice pays once.
   *
   * @throws ProblemException where payment-api refuses, or does not answer: then nobody knows yet
   *     whether the payment was made, and the same request may be sent again
   */
  Payment pay(String orderId, long amount, PayRequest request, Browser browser) {
    URI back = config.publicUrl().resolve("/orders/" + orderId);
    Asked asked =
        new Asked(amount, YEN, request.capture(), back, request.method().details(request, browser));
    try {
      Payment payment =
          client.pay(config.merchant(), orderId, request.method().id(), "pay-" + orderId, asked);
      return Optional.ofNullable(payment)
          .orElseGet(() -> new Payment(orderId, request.method().id(), null, amount, null, null));
    } catch (ProcessingException noAnswer) {
      throw new ProblemException(
          Problem.ofShop(
              "no-answer",
              BAD_GATEWAY,
              "The payment service did not answer.",
              "Send the same request again: it is carried out once."));
    }
  }
}
