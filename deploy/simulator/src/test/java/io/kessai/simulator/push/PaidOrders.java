package io.kessai.simulator.push;

import static io.kessai.simulator.Mdk.command;
import static io.kessai.simulator.Mdk.newOrderId;
import static io.kessai.simulator.Mdk.paidBy;
import static io.kessai.simulator.Mdk.params;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.kessai.simulator.MerchantSite;
import io.kessai.simulator.MerchantSite.Post;
import io.kessai.simulator.merchant.MerchantKey;
import io.kessai.simulator.signature.ContentHmac;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Orders whose payment the payment server has to tell a merchant. */
abstract class PaidOrders {

  final MerchantSite site = new MerchantSite();
  final String orderId = newOrderId();

  @BeforeEach
  void startOver() {
    Mdk.reset();
  }

  @AfterEach
  void close() {
    site.close();
  }

  void apply(String id) {
    JsonNode result =
        command(
            "Authorize",
            "mpi",
            "orderId",
            id,
            "amount",
            "100",
            "serviceOptionType",
            "mpi-complete",
            "pushUrl",
            site.url(),
            "payNowIdParam",
            paidBy(Mdk.VISA));
    assertThat(result.path("mstatus").asText()).isEqualTo("success");
  }

  static void approve(String id) {
    HttpResponse<String> response =
        Mdk.post("/simulator/consumer/mpi/demo/" + id + "/approve", "application/json", "");
    assertThat(response.statusCode()).isEqualTo(200);
  }

  void pay(String id) {
    apply(id);
    approve(id);
  }

  void awaitPosts(int count) {
    await().untilAsserted(() -> assertThat(site.posts()).hasSize(count));
  }

  /** Lets what is on its way arrive: an order that follows on the same road has arrived. */
  void awaitFollower(int count) {
    String follower = newOrderId();
    pay(follower);
    await()
        .untilAsserted(
            () -> assertThat(site.posts()).anyMatch(post -> post.body().contains(follower)));
    assertThat(site.posts()).hasSize(count + 1);
  }

  void awaitAttempts(int count) {
    await()
        .untilAsserted(
            () ->
                assertThat(notice().path("attempts").size() + notice().path("faults").size())
                    .isGreaterThanOrEqualTo(count));
  }

  JsonNode notice() {
    return Mdk.book(orderId).path("notices").get(0);
  }

  static String hmac(Post post, String key) {
    return ContentHmac.of(
        Mdk.CCID, new MerchantKey(key), post.body().getBytes(StandardCharsets.UTF_8));
  }

  static void assertGenuine(Post post) {
    assertThat(post.contentHmac()).isEqualTo(hmac(post, Mdk.KEY));
  }

  String strikes() {
    Mdk.faults("seeded", params("seed", 42, "rates", params("lose", 0.5)));
    StringBuilder strikes = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      pay("seeded-" + i);
      strikes.append(Mdk.book("seeded-" + i).path("notices").get(0).path("faults"));
    }
    return strikes.toString();
  }
}
