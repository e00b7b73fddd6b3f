package io.kessai.simulator.push;

import static io.kessai.simulator.Mdk.newOrderId;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.simulator.Mdk;
import io.kessai.simulator.MerchantSite.Post;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PushFaultTest extends PaidOrders {

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
  void seededPlanRepeats() {
    String first = strikes();
    Mdk.reset();

    String second = strikes();

    assertThat(second).isEqualTo(first).contains("lose").contains("[]");
  }
}
