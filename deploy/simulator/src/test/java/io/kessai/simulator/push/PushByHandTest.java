package io.kessai.simulator.push;

import static io.kessai.simulator.Mdk.params;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.simulator.Mdk;
import io.kessai.simulator.MerchantSite.Post;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PushByHandTest extends PaidOrders {

  @Test
  void noticeCanBeSentAgainByHand() {
    pay(orderId);
    awaitPosts(1);

    HttpResponse<String> response =
        Mdk.post(
            "/simulator/push/redeliver",
            "application/json",
            Mdk.json(params("merchant", "demo", "orderId", orderId)));

    assertThat(Mdk.read(response.body()).get(0).path("answer").asText()).isEqualTo("200");
    assertThat(site.posts()).hasSize(2).allSatisfy(PushTest::assertGenuine);
  }

  @Test
  void redeliveryOfNothingIsRefused() {
    HttpResponse<String> response =
        Mdk.post(
            "/simulator/push/redeliver",
            "application/json",
            Mdk.json(params("merchant", "demo", "orderId", orderId)));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void forgerMaySendAnythingUnderAnyKey() {
    site.answering(500);

    HttpResponse<String> response =
        Mdk.post(
            "/simulator/push/forged",
            "application/json",
            Mdk.json(
                params(
                    "merchant",
                    "demo",
                    "url",
                    site.url(),
                    "body",
                    "orderId0000=x",
                    "secretKey",
                    Mdk.SECOND_KEY)));

    assertThat(Mdk.read(response.body()).path("answer").asText()).isEqualTo("500");
    Post post = site.posts().getFirst();
    assertThat(post.body()).isEqualTo("orderId0000=x");
    assertThat(post.contentHmac()).isEqualTo(hmac(post, Mdk.SECOND_KEY));
  }

  @Test
  void forgerMayWriteTheWholeHeader() {
    Mdk.post(
        "/simulator/push/forged",
        "application/json",
        Mdk.json(
            params(
                "merchant", "demo", "url", site.url(), "body", "a=b", "contentHmac", "nonsense")));

    assertThat(site.posts().getFirst().contentHmac()).isEqualTo("nonsense");
  }

  @Test
  void malformedKeyOfAForgerIsRefused() {
    HttpResponse<String> response =
        Mdk.post(
            "/simulator/push/forged",
            "application/json",
            Mdk.json(
                params(
                    "merchant", "demo", "url", site.url(), "body", "a=b", "secretKey", "short")));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("64 hexadecimal digits");
  }
}
