package io.kessai.storefront.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.client.payment.ApiClient;
import io.kessai.client.payment.ApiException;
import io.kessai.client.payment.LookupsApi;
import io.kessai.client.payment.PaymentsApi;
import io.kessai.client.payment.model.FollowUp;
import io.kessai.client.payment.model.FollowUpDetails;
import io.kessai.client.payment.model.StartPayment;
import io.kessai.client.payment.model.StartPaymentDetails;
import io.kessai.storefront.StorefrontConfig;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Asks payment-api. Every command carries a key: asked again with the same key and the same body,
 * it is done once and answered as the first time. What is refused comes as a {@link
 * ProblemException}, no answer as a {@link jakarta.ws.rs.ProcessingException}.
 */
@Singleton
public final class PaymentsClient {
  private final Services services;
  private final String merchant;
  private final PaymentsApi commands;
  private final LookupsApi lookups;

  PaymentsClient(Services services, StorefrontConfig config) {
    this.services = services;
    this.merchant = config.merchant();
    this.commands = new PaymentsApi(client(config, config.payTimeoutMs()));
    this.lookups = new LookupsApi(client(config, config.readTimeoutMs()));
  }

  private ApiClient client(StorefrontConfig config, long timeoutMs) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(config.paymentApiUrl().toString());
    client.setConnectTimeout(Duration.ofMillis(config.connectTimeoutMs()));
    client.setReadTimeout(Duration.ofMillis(timeoutMs));
    client.setRequestInterceptor(services.signing());
    return client;
  }

  /** Opens the order: authorise, or authorise and capture at once. */
  public Payment pay(String orderId, String method, String idempotencyKey, Asked asked) {
    StartPayment start =
        new StartPayment()
            .amount(asked.amount())
            .currency(asked.currency())
            .capture(asked.capture())
            .returnUrl(asked.returnUrl())
            .original(asked.original())
            .customerReference(asked.customerReference())
            .details(new AnyDetails(asked.details()));
    return shown(() -> commands.startPayment(merchant, method, orderId, idempotencyKey, start));
  }

  /** Asks for an operation on the order's payment. */
  public Payment operate(
      String orderId, String operation, String idempotencyKey, Operated operated) {
    FollowUp follow = new FollowUp().amount(operated.amount());
    if (!operated.details().isEmpty()) {
      follow.details(new AnyFollowUpDetails(operated.details()));
    }
    return shown(() -> commands.followUp(merchant, operation, orderId, idempotencyKey, follow));
  }

  /** The payment as it is known now. */
  public Payment payment(String orderId) {
    return shown(() -> commands.readPayment(merchant, orderId));
  }

  /** Something about the payment that its method can look up, such as who pays. */
  public JsonNode ofPayment(String orderId, String lookup) {
    return services.shown(
        told(() -> lookups.lookUpOfOrder(lookup, merchant, orderId)), JsonNode.class);
  }

  /** Something that a method offers to choose from, such as banks. */
  public JsonNode ofMethod(String method, String lookup) {
    return services.shown(
        told(() -> lookups.lookUpOfMethod(lookup, merchant, method)), JsonNode.class);
  }

  private Payment shown(Call<io.kessai.client.payment.model.Payment> call) {
    return services.shown(told(call), Payment.class);
  }

  private <T> T told(Call<T> call) {
    try {
      return call.answer();
    } catch (ApiException e) {
      throw services.failure(e.getCode(), e.getResponseBody(), e);
    }
  }

  private interface Call<T> {
    T answer() throws ApiException;
  }

  /** A way's details as the way says them: the client's own types know only today's methods. */
  private static final class AnyDetails extends StartPaymentDetails {
    private final Map<String, Object> details;

    AnyDetails(Map<String, Object> details) {
      this.details = details;
    }

    @Override
    public Object getActualInstance() {
      return details;
    }
  }

  private static final class AnyFollowUpDetails extends FollowUpDetails {
    private final Map<String, String> details;

    AnyFollowUpDetails(Map<String, String> details) {
      this.details = details;
    }

    @Override
    public Object getActualInstance() {
      return details;
    }
  }

  /**
   * What is asked of a new order.
   *
   * @param amount what the consumer pays, in yen
   * @param currency {@code JPY}
   * @param capture whether the money is taken at once
   * @param returnUrl where the consumer comes back to
   * @param original the earlier order that this one is tied to; null for most
   * @param customerReference the shop's own name of whoever pays; null where it has none
   * @param details what this method needs
   */
  public record Asked(
      long amount,
      String currency,
      boolean capture,
      URI returnUrl,
      String original,
      String customerReference,
      Map<String, Object> details) {}

  /**
   * What is asked of an order's payment.
   *
   * @param amount yen; null for all of it
   * @param details what this method needs for it; empty for most
   */
  public record Operated(Long amount, Map<String, String> details) {}
}
