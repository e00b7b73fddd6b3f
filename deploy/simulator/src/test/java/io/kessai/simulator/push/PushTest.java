package io.kessai.simulator.push;

import static io.kessai.simulator.Mdk.newOrderId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.simulator.Mdk;
import io.kessai.simulator.MerchantSite.Post;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PushTest extends PaidOrders {

  @Test
  void noticeIsASignedFormWithIndexedRecords() {
    pay(orderId);

    awaitPosts(1);
    Post post = site.posts().getFirst();
    assertGenuine(post);
    assertThat(post.contentType()).isEqualTo("application/x-www-form-urlencoded");
    assertThat(post.fields())
        .containsEntry("numberOfNotify", "1")
        .containsEntry("orderId0000", orderId)
        .containsEntry("vResultCode0000", "G011A00100000000")
        .containsEntry("txnType0000", "VerifyNotify")
        .containsEntry("mpiMstatus0000", "success")
        .containsEntry("cardMstatus0000", "success")
        .containsEntry("dummy0000", "1");
    assertThat(post.fields().get("pushTime")).matches("[0-9]{14}");
    assertThat(post.fields().get("pushId")).matches("[0-9]+");
    await().untilAsserted(() -> assertThat(notice().path("acknowledged").asBoolean()).isTrue());
  }

  @Test
  void failureIsToldToo() {
    apply(orderId);

    Mdk.post("/simulator/consumer/mpi/demo/" + orderId + "/fail", "application/json", "");

    awaitPosts(1);
    assertThat(site.posts().getFirst().fields())
        .containsEntry("mpiMstatus0000", "failure")
        .containsEntry("cardMstatus0000", "");
  }

  @Test
  void noticeIsSentAgainUntilItIsAcknowledged() {
    site.answering(500, 503);
    pay(orderId);
    awaitAttempts(1);

    Mdk.advance(Duration.ofMinutes(1));
    awaitAttempts(2);
    Mdk.advance(Duration.ofMinutes(5));

    awaitAttempts(3);
    assertThat(notice().path("attempts").findValuesAsText("answer"))
        .containsExactly("500", "503", "200");
    assertThat(site.posts()).extracting(Post::body).containsOnly(site.posts().getFirst().body());
  }

  @Test
  void noticeIsGivenUpAfterTheLastPause() {
    site.answering(500, 500, 500);
    pay(orderId);
    awaitAttempts(1);
    Mdk.advance(Duration.ofMinutes(1));
    awaitAttempts(2);

    Mdk.advance(Duration.ofMinutes(5));

    await()
        .untilAsserted(
            () -> assertThat(notice().path("faults").get(0).asText()).isEqualTo("given-up"));
    assertThat(notice().path("acknowledged").asBoolean()).isFalse();
  }

  @Test
  void merchantThatIsAwayIsTriedAgain() {
    site.close();

    pay(orderId);

    awaitAttempts(1);
    assertThat(notice().path("attempts").get(0).path("answer").asText()).contains("no answer");
  }

  @Test
  void bundleCarriesSeveralNotices() {
    Mdk.faults("bundleSize", 3, "bundleMillis", 600_000);
    pay(orderId);
    pay(newOrderId());

    pay(newOrderId());

    awaitPosts(1);
    assertGenuine(site.posts().getFirst());
    assertThat(site.posts().getFirst().fields())
        .containsEntry("numberOfNotify", "3")
        .containsEntry("orderId0000", orderId)
        .containsKeys("orderId0001", "orderId0002");
  }

  @Test
  void incompleteBundleIsSentWhenItsTimeIsOver() {
    Mdk.faults("bundleSize", 3, "bundleMillis", 600_000);
    pay(orderId);

    Mdk.advance(Duration.ofMinutes(10));

    awaitPosts(1);
    assertThat(site.posts().getFirst().fields()).containsEntry("numberOfNotify", "1");
  }
}
