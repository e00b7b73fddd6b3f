package io.kessai.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Topics;
import io.kessai.gateway.Notice;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** PUSH-1, PUSH-2 and PUSH-4 against a real Kafka. */
@QuarkusTest
@TestProfile(ShopProfile.class)
@WithTestResource(KessaiServers.class)
class ReceivingTest {
  @TestHTTPResource("/")
  URI receiver;

  @Test
  void eachNoticeOfOneRequestIsStoredUnderItsOwnOrder() {
    HttpResponse<String> answer =
        Sender.forShop(receiver)
            .send(
                "cvs",
                "numberOfNotify=2&pushTime=20261101120000&pushId=7"
                    + "&orderId0000=one&rcvAmount0000=100&orderId0001=two&rcvAmount0001=200");

    assertThat(answer.statusCode()).isEqualTo(200);
    StoredRecords stored = StoredRecords.of(Topics.NOTICES);
    Notice one = stored.under("shop/one").notices().getFirst();
    Notice two = stored.under("shop/two").notices().getFirst();
    assertThat(one.fields()).isEqualTo(Map.of("orderId", "one", "rcvAmount", "100"));
    assertThat(two.fields()).isEqualTo(Map.of("orderId", "two", "rcvAmount", "200"));
    assertThat(List.of(one, two))
        .allSatisfy(
            notice -> {
              assertThat(notice.service()).isEqualTo("cvs");
              assertThat(notice.merchant()).hasToString("shop");
              assertThat(notice.head()).containsEntry("pushId", "7");
              assertThat(notice.receivedAt()).isNotNull();
            });
  }

  @Test
  void aThousandNoticesInOneRequestAreAllStored() {
    String body =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "orderId%1$04d=many%1$d&amount%1$04d=5".formatted(i))
            .collect(Collectors.joining("&", "numberOfNotify=1000&", ""));

    HttpResponse<String> answer = Sender.forShop(receiver).send("bank", body);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(StoredRecords.of(Topics.NOTICES).notices())
        .filteredOn(notice -> notice.orderId().startsWith("many"))
        .extracting(Notice::orderId)
        .doesNotHaveDuplicates()
        .hasSize(1_000);
  }

  @Test
  void aRepeatIsStoredAgainUnderTheSameId() {
    Sender sender = Sender.forShop(receiver);

    sender.send("cvs", "numberOfNotify=1&pushTime=1&pushId=1&orderId0000=again&rcvAmount0000=5");
    sender.send("cvs", "numberOfNotify=1&pushTime=2&pushId=2&orderId0000=again&rcvAmount0000=5");

    List<Notice> notices = StoredRecords.of(Topics.NOTICES).under("shop/again").notices();
    assertThat(notices).hasSize(2);
    assertThat(notices).extracting(Notice::id).containsOnly(notices.getFirst().id());
  }

  @Test
  void aNoticeWithoutOrderIsStoredRaw() {
    HttpResponse<String> answer =
        Sender.forShop(receiver).send("mpi", "numberOfNotify=1&txnType0000=Authorize");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(StoredRecords.of(Topics.NOTICES).under("shop/").notices())
        .extracting(notice -> notice.field("txnType"))
        .contains("Authorize");
  }

  @Test
  void aSignedBodyThatCannotBeReadIsStoredAsADeadLetterAndAcknowledged() {
    HttpResponse<String> answer =
        Sender.forShop(receiver).send("mpi", "numberOfNotify=3&orderId0000=A");

    assertThat(answer.statusCode()).isEqualTo(200);
    StoredRecords dead = StoredRecords.of(Topics.deadLetter(Topics.NOTICES)).under("shop");
    assertThat(dead.header("kessai-reason")).isEqualTo("count-mismatch");
    assertThat(dead.all().getLast().value())
        .contains(
            Base64.getEncoder().encodeToString("numberOfNotify=3&orderId0000=A".getBytes(UTF_8)))
        .contains("\"service\":\"mpi\"");
  }

  @Test
  void theLongestUnreadableBodyStillFitsIntoADeadLetter() {
    byte[] longest = new byte[512 * 1024];

    HttpResponse<String> answer = Sender.forShop(receiver).send("alipay", longest);

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsStoredIsCountedByService() {
    Sender.forShop(receiver).send("upop", "numberOfNotify=2&orderId0000=u1&orderId0001=u2");

    String metrics = RestAssured.get("/q/metrics").asString();
    assertThat(metrics).contains("kessai_notices_stored_total{service=\"upop\"} 2.0");
    assertThat(metrics).contains("kessai_notices_store_seconds_count{outcome=\"stored\"}");
  }

  @Test
  void itIsReadyWhileKafkaIsThere() {
    assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
  }
}
