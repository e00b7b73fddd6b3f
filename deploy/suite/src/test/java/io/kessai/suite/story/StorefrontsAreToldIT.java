package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.client.order.ApiException;
import io.kessai.client.order.model.OrderView;
import io.kessai.suite.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** ORDER-4: a storefront is told of each change, by signed webhook and by server-sent events. */
class StorefrontsAreToldIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @Test
  void aPaymentArrivesByWebhookAndByEvents() throws IOException, ApiException {
    String order = Shop.newOrder();
    try (HookedShop hooked = new HookedShop(Kessai.suite(), "demo");
        EventStream events = new EventStream(Kessai.suite(), "demo")) {
      Http.Response registered = hooked.register();
      assertThat(registered.status()).as(registered.text()).isEqualTo(201);
      String secret = registered.json().path("secret").asText();

      shop.payByCard(order, 1200, false, paymentServer.tokenFor(PaymentServer.APPROVED));
      shop.capture(order, "{}", "capture-" + order);
      comesTo(order, "captured");

      long version = shop.order(order).path("version").asLong();
      List<Long> changes = LongStream.rangeClosed(1, version).boxed().toList();
      await()
          .atMost(LIMIT)
          .untilAsserted(() -> assertThat(versions(hooked.toldOf(order))).isEqualTo(changes));
      await()
          .atMost(LIMIT)
          .untilAsserted(() -> assertThat(events.toldOf(order)).isEqualTo(hooked.toldOf(order)));
      JsonNode last = hooked.toldOf(order).getLast();
      assertThat(last.path("type").asText()).isEqualTo("order.captured");
      assertThat(Described.json().treeToValue(last.path("data"), OrderView.class))
          .isEqualTo(shop.orders().getOrder("demo", order));
      assertThat(hooked.received())
          .allSatisfy(each -> assertThat(each.isSignedWith(secret)).isTrue());
      assertThat(Kessai.suite().part(Part.ORDER_SERVICE).logged()).doesNotContain(secret);
    }
  }

  private static List<Long> versions(List<JsonNode> events) {
    return events.stream().map(event -> event.path("data").path("version").asLong()).toList();
  }
}
