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
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PushTest {

  private final MerchantSite site = new MerchantSite();
  private final String orderId = newOrderId();

  @BeforeEach
  void startOver() {
    Mdk.reset();
  }

  @AfterEach
  void close() {
    site.close();
  }

  private void apply(String id) {
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

  private static void approve(String id) {
    HttpResponse<String> response =
        Mdk.post("/simulator/consumer/mpi/demo/" + id + "/approve", "application/json", "");
    assertThat(response.statusCode()).isEqualTo(200);
  }

  private void pay(String id) {
    apply(id);
    approve(id);
  }

  private void awaitPosts(int count) {
    await().untilAsserted(() -> assertThat(site.posts()).hasSize(count));
  }

  /** Lets what is on its way arrive: an order that follows on the same road has arrived. */
  private void awaitFollower(int count) {
    String follower = newOrderId();
    pay(follower);
    await()
        .untilAsserted(
            () -> assertThat(site.posts()).anyMatch(post -> post.body().contains(follower)));
    assertThat(site.posts()).hasSize(count + 1);
  }

  private void awaitAttempts(int count) {
    await()
        .untilAsserted(
            () ->
                assertThat(notice().path("attempts").size() + notice().path("faults").size())
                    .isGreaterThanOrEqualTo(count));
  }

  private JsonNode notice() {
    return Mdk.book(orderId).path("notices").get(0);
  }

  private static String hmac(Post post, String key) {
    return ContentHmac.of(
        Mdk.CCID, new MerchantKey(key), post.body().getBytes(StandardCharsets.UTF_8));
  }

  private static void assertGenuine(Post post) {
    assertThat(post.contentHmac()).isEqualTo(hmac(post, Mdk.KEY));
  }

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
  void pushOffSendsNothing() {
    Mdk.faults("pushOff", true);

    pay(orderId);

    assertThat(notice().path("faults").get(0).asText()).isEqualTo("push-off");
    assertThat(site.posts()).isEmpty();
  }

  @Test
  void lostNoticeNeverArrives() {
    Mdk.fault("what", "lose");

    pay(orderId);

    awaitFollower(0);
    assertThat(notice().path("faults").get(0).asText()).isEqualTo("lose");
  }

  @Test
  void doubledNoticeArrivesTwiceUnderTwoPushIds() {
    Mdk.fault("what", "double");

    pay(orderId);

    awaitPosts(2);
    assertThat(site.posts()).allSatisfy(PushTest::assertGenuine);
    assertThat(site.posts())
        .extracting(post -> post.fields().get("pushId"))
        .doesNotHaveDuplicates();
  }

  @Test
  void delayedNoticeArrivesWhenItIsTime() {
    Mdk.fault("what", "delay", "delayMillis", 600_000);
    pay(orderId);
    awaitFollower(0);

    Mdk.advance(Duration.ofMinutes(10));

    awaitPosts(2);
    assertThat(site.posts().getLast().fields()).containsEntry("orderId0000", orderId);
  }

  @Test
  void swappedNoticeArrivesAfterTheNext() {
    Mdk.fault("what", "swap", "orderId", orderId, "delayMillis", 600_000);
    String next = newOrderId();
    pay(orderId);

    pay(next);

    awaitPosts(2);
    assertThat(site.posts())
        .extracting(post -> post.fields().get("orderId0000"))
        .containsExactly(next, orderId);
  }

  @Test
  void swappedNoticeWithoutANextArrivesWhenItsTimeIsOver() {
    Mdk.fault("what", "swap", "delayMillis", 600_000);
    pay(orderId);

    Mdk.advance(Duration.ofMinutes(10));

    awaitPosts(1);
  }

  @Test
  void tamperedNoticeIsSentGenuineAfterwards() {
    site.answering(500);
    Mdk.fault("what", "tamper");
    pay(orderId);
    awaitAttempts(2);

    Mdk.advance(Duration.ofMinutes(1));

    awaitPosts(2);
    Post tampered = site.posts().getFirst();
    assertThat(tampered.contentHmac()).isNotEqualTo(hmac(tampered, Mdk.KEY));
    assertThat(tampered.fields()).containsEntry("mpiMstatus0000", "failure");
    assertGenuine(site.posts().getLast());
  }

  @Test
  void noticeUnderAWrongKeyIsSentGenuineAfterwards() {
    site.answering(500);
    Mdk.fault("what", "forge");
    pay(orderId);
    awaitAttempts(2);

    Mdk.advance(Duration.ofMinutes(1));

    awaitPosts(2);
    Post forged = site.posts().getFirst();
    assertThat(forged.contentHmac()).isNotEqualTo(hmac(forged, Mdk.KEY));
    assertThat(forged.body()).isEqualTo(site.posts().getLast().body());
    assertGenuine(site.posts().getLast());
  }

  @Test
  void earlyNoticeIsThereBeforeTheBrowserGoesOn() {
    Mdk.fault("what", "early");

    pay(orderId);

    assertThat(site.posts()).hasSize(1);
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

  @Test
  void seededPlanRepeats() {
    String first = strikes();
    Mdk.reset();

    String second = strikes();

    assertThat(second).isEqualTo(first).contains("lose").contains("[]");
  }

  private String strikes() {
    Mdk.faults("seeded", params("seed", 42, "rates", params("lose", 0.5)));
    StringBuilder strikes = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      pay("seeded-" + i);
      strikes.append(Mdk.book("seeded-" + i).path("notices").get(0).path("faults"));
    }
    return strikes.toString();
  }
}
