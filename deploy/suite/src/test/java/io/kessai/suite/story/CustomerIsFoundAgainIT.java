package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.client.order.ApiException;
import io.kessai.client.order.model.OrderPage;
import io.kessai.client.order.model.OrderView;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * ORDER-4: a storefront names its customer when it starts a payment, and finds the orders by it.
 */
class CustomerIsFoundAgainIT {
  /** Where its name of a customer may stand, as docs/security.md has it. */
  private static final List<String> PLACES =
      List.of(
          "table order_service.changes",
          "table order_service.orders",
          "table order_service.outbox",
          "table payment_api.outbox",
          "topic order.changes",
          "topic payment.results");

  private final Shop shop = Kessai.shop();
  private final Shop another = new Shop(Kessai.suite(), "second");
  private final PaymentServer paymentServer = Kessai.paymentServer();
  private final String customer = "account-" + UUID.randomUUID();

  @Test
  void aCustomersOrdersAreFoundByTheStorefrontThatNamedThem() throws ApiException {
    String first = paidBy(customer);
    String second = paidBy(customer);
    paidBy(customer + "0");

    assertThat(ids(shop.ordersOf(customer))).containsExactly(second, first);
    OrderPage page = shop.ordersOf(customer, 1, null);
    assertThat(ids(page)).containsExactly(second);
    assertThat(ids(shop.ordersOf(customer, 1, page.getNext()))).containsExactly(first);
    assertThat(shop.order(first).path("customerReference").asText()).isEqualTo(customer);
    assertThat(ids(another.ordersOf(customer))).isEmpty();
  }

  @Test
  void theSameKeyWithAnotherCustomerIsAnotherRequest() {
    String order = Shop.newOrder();
    String token = paymentServer.tokenFor(PaymentServer.APPROVED);
    Http.Response opened = open(order, token, customer);
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);

    Http.Response changed = open(order, token, "another");
    Http.Response repeated = open(order, token, customer);

    assertThat(changed.status()).isEqualTo(422);
    assertThat(changed.json().path("type").asText())
        .isEqualTo("urn:kessai:problem:idempotency-key-reused");
    assertThat(repeated.json()).isEqualTo(opened.json());
  }

  @Test
  void theNameStandsWhereItMustAndNowhereElse() throws SQLException {
    paidBy(customer);

    Map<String, String> written = Written.now().byPlace();

    List<String> places =
        written.entrySet().stream()
            .filter(place -> place.getValue().contains(customer))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(places)
        .contains("table order_service.orders", "topic order.changes")
        .isSubsetOf(PLACES);
  }

  private String paidBy(String name) {
    String order = Shop.newOrder();
    Http.Response paid = open(order, paymentServer.tokenFor(PaymentServer.APPROVED), name);
    assertThat(paid.status()).as(paid.text()).isEqualTo(201);
    comesTo(order, "captured");
    return order;
  }

  private Http.Response open(String order, String token, String name) {
    String body =
        "{\"amount\":1200,\"capture\":true,\"customerReference\":\"%s\",\"details\":{\"token\":\"%s\"}}"
            .formatted(name, token);
    return shop.start(order, "card", body, "open-" + order);
  }

  private static List<String> ids(OrderPage page) {
    return page.getOrders().stream().map(OrderView::getOrderId).toList();
  }
}
