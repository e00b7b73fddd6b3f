package io.kessai.storefront.api;

import io.kessai.client.order.ApiClient;
import io.kessai.client.order.ApiException;
import io.kessai.client.order.OrdersApi;
import io.kessai.storefront.StorefrontConfig;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Reads orders from order-service. An order it has not heard of is a 404 problem. */
@Singleton
public final class OrdersClient {
  private final Services services;
  private final String merchant;
  private final OrdersApi api;

  OrdersClient(Services services, StorefrontConfig config) {
    this.services = services;
    this.merchant = config.merchant();
    ApiClient client = new ApiClient();
    client.updateBaseUri(config.orderServiceUrl().toString());
    client.setConnectTimeout(Duration.ofMillis(config.connectTimeoutMs()));
    client.setReadTimeout(Duration.ofMillis(config.readTimeoutMs()));
    client.setRequestInterceptor(services.signing());
    this.api = new OrdersApi(client);
  }

  /** The order's one state. */
  public Order order(String orderId) {
    try {
      return services.shown(api.getOrder(merchant, orderId), Order.class);
    } catch (ApiException e) {
      throw services.failure(e.getCode(), e.getResponseBody(), e);
    }
  }

  /** Who said what, when. */
  public History history(String orderId) {
    try {
      return services.shown(api.getHistory(merchant, orderId), History.class);
    } catch (ApiException e) {
      throw services.failure(e.getCode(), e.getResponseBody(), e);
    }
  }
}
