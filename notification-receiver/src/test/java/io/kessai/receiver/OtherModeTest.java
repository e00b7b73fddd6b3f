package io.kessai.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Topics;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** PUSH-3: one key signs test and live notices, so that a test one must not pay a live order. */
@QuarkusTest
@TestProfile(ShopProfile.class)
@WithTestResource(KessaiServers.class)
class OtherModeTest {
  @TestHTTPResource("/")
  URI receiver;

  @Test
  void aNoticeOfTheMerchantsModeIsStored() {
    send("numberOfNotify=1&orderId0000=live&rcvAmount0000=5&dummy0000=0");

    assertThat(StoredRecords.of(Topics.NOTICES).under("shop/live").all()).hasSize(1);
  }

  @Test
  void aNoticeOfTheOtherModeIsParkedWholeCountedAndAcknowledged() {
    String body = "numberOfNotify=1&orderId0000=pretended&rcvAmount0000=5&dummy0000=1";

    HttpResponse<String> answer = send(body);

    assertThat(answer.statusCode()).isEqualTo(200);
    send("numberOfNotify=1&orderId0000=genuine&rcvAmount0000=5&dummy0000=0");
    StoredRecords notices = StoredRecords.of(Topics.NOTICES);
    assertThat(notices.under("shop/genuine").all()).hasSize(1);
    assertThat(notices.under("shop/pretended").all()).isEmpty();
    assertParked(body);
    assertThat(RestAssured.get("/q/metrics").asString())
        .contains("kessai_notices_dead_total{reason=\"other-mode\"}");
  }

  @Test
  void itsCompanyIsStoredAllTheSame() {
    String body =
        "numberOfNotify=2&orderId0000=mixed-test&dummy0000=1&orderId0001=mixed-live&dummy0001=0";

    HttpResponse<String> answer = send(body);

    assertThat(answer.statusCode()).isEqualTo(200);
    StoredRecords notices = StoredRecords.of(Topics.NOTICES);
    assertThat(notices.under("shop/mixed-live").all()).hasSize(1);
    assertThat(notices.under("shop/mixed-test").all()).isEmpty();
    assertParked(body);
  }

  private HttpResponse<String> send(String body) {
    return Sender.forShop(receiver).send("cvs", body);
  }

  private static void assertParked(String body) {
    StoredRecords dead = StoredRecords.of(Topics.deadLetter(Topics.NOTICES)).under("shop");
    assertThat(dead.header(DeadPush.REASON_HEADER)).isEqualTo("other-mode");
    assertThat(dead.all().getLast().value())
        .contains(Base64.getEncoder().encodeToString(body.getBytes(UTF_8)));
  }
}
