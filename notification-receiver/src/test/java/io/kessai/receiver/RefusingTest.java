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
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** PUSH-3: what is not the payment server's is refused, counted and logged without its contents. */
@QuarkusTest
@TestProfile(ShopProfile.class)
@WithTestResource(KessaiServers.class)
class RefusingTest {
  private static final String BODY = "numberOfNotify=1&orderId0000=forged&rcvAmount0000=31337";

  @TestHTTPResource("/")
  URI receiver;

  private Sender sender;

  @BeforeEach
  void payingServer() {
    sender = Sender.forShop(receiver);
  }

  @Test
  void theCurrentAndThePreviousKeyAreBelieved() {
    assertThat(sender.send("cvs", "numberOfNotify=1&orderId0000=new").statusCode()).isEqualTo(200);
    assertThat(
            sender
                .withKey(Sender.PREVIOUS_KEY)
                .send("cvs", "numberOfNotify=1&orderId0000=old")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aKeyThatIsNotTheMerchantsIsRefused() {
    refused(sender.withKey(Sender.OTHER_KEY).send("cvs", BODY), 403, "wrong-signature");
  }

  @Test
  void aSignatureForAnotherMerchantIsRefused() {
    refused(sender.as(Sender.OTHER_CCID).send("cvs", BODY), 403, "wrong-signature");
  }

  @Test
  void aMerchantThatIsNotOursIsRefused() {
    refused(sender.as("A1nobody").send("cvs", BODY), 403, "unknown-merchant");
  }

  @Test
  void aTamperedBodyIsRefused() {
    String signature = sender.signature(BODY.getBytes(UTF_8));

    HttpResponse<String> answer =
        sender.sendUnder(signature, "cvs", BODY.replace("31337", "31338").getBytes(UTF_8));

    refused(answer, 403, "wrong-signature");
  }

  @ParameterizedTest
  @NullAndEmptySource
  void aMissingSignatureIsRefused(String signature) {
    refused(sender.sendUnder(signature, "cvs", BODY.getBytes(UTF_8)), 401, "unsigned");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "h=HmacSHA256;s=A1;v=00", "h=None;s=A1;v=0", "v=;s=;h="})
  void aMalformedSignatureIsRefused(String signature) {
    refused(sender.sendUnder(signature, "cvs", BODY.getBytes(UTF_8)), 401, "malformed-signature");
  }

  @Test
  void anUnknownServiceIsNotFoundHoweverWellItIsSigned() {
    refused(sender.send("nosuch", BODY), 404, "unknown-service");
  }

  @Test
  void anEmptyBodyIsRefused() {
    refused(sender.send("cvs", ""), 400, "empty");
  }

  @Test
  void aBodyThatIsTooLongIsRefusedUnread() {
    refused(sender.send("cvs", new byte[512 * 1024 + 1]), 413, "oversized");
  }

  @Test
  void aHundredHeadersAreTakenAndOneMoreIsRefused() throws IOException {
    assertThat(statusOf(withHeaders(100))).startsWith("HTTP/1.1 401 ");
    assertThat(statusOf(withHeaders(101))).startsWith("HTTP/1.1 431 ");
    assertThat(
            statusOf("POST /push/cvs HTTP/1.1\r\nHost: here\r\n" + "X: 1\r\n".repeat(100) + "\r\n"))
        .startsWith("HTTP/1.1 431 ");
  }

  @Test
  void headersOfSevenKibibytesAreTakenAndOfNineAreRefused() throws IOException {
    assertThat(statusOf(withHeaderOf(7 * 1024))).startsWith("HTTP/1.1 401 ");
    assertThat(statusOf(withHeaderOf(9 * 1024)))
        .startsWith("HTTP/1.1 431 ")
        .contains("urn:kessai:problem:headers-too-large");
  }

  /** There the server itself stops reading, and tells the status alone. */
  @Test
  void farTooLongHeadersAndAddressesAreRefusedWithoutAWord() throws IOException {
    assertThat(statusOf(withHeaderOf(17 * 1024)))
        .startsWith("HTTP/1.1 431 ")
        .doesNotContain("urn:kessai");
    assertThat(statusOf("POST /push/" + "x".repeat(2 * 1024) + " HTTP/1.1\r\n\r\n"))
        .contains(" 414 ")
        .doesNotContain("urn:kessai");
  }

  /** The body that was announced is not waited for. */
  @Test
  void whoIsRefusedUnreadIsHungUpOn() throws IOException {
    assertThat(statusOf("POST /push/cvs HTTP/1.1\r\nHost: here\r\nContent-Length: 9000000\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ");
  }

  @Test
  void whoDoesNotSendTheBodyThatWasAnnouncedIsHungUpOn() throws IOException {
    assertThat(statusOf("POST /push/cvs HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\na"))
        .isEmpty();
  }

  private static String withHeaderOf(int length) {
    return "POST /push/cvs HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Length: 1\r\nX: "
        + "x".repeat(length)
        + "\r\n\r\na";
  }

  private static String withHeaders(int headers) {
    StringBuilder request = new StringBuilder("POST /push/cvs HTTP/1.1\r\n");
    request.append("Host: here\r\nConnection: close\r\nContent-Length: 1\r\n");
    for (int i = 3; i < headers; i++) {
      request.append("X-").append(i).append(": 1\r\n");
    }
    return request.append("\r\na").toString();
  }

  private String statusOf(String request) throws IOException {
    try (Socket socket = new Socket(receiver.getHost(), receiver.getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void nothingRefusedIsStored() {
    sender.send("cvs", "numberOfNotify=1&orderId0000=sound");
    sender.withKey(Sender.OTHER_KEY).send("cvs", BODY);

    StoredRecords stored = StoredRecords.of(Topics.NOTICES);

    assertThat(stored.under("shop/sound").all()).isNotEmpty();
    assertThat(stored.under("shop/forged").all()).isEmpty();
  }

  @Test
  void theLogTellsOfARefusalButNotWhatItContained() {
    try (CapturedLog log = new CapturedLog()) {
      sender.withKey(Sender.OTHER_KEY).send("bank", BODY);
      sender.sendUnder("secretive" + BODY, "bank", BODY.getBytes(UTF_8));
      sender.send("bank", "numberOfNotify=9&orderId0000=unreadable-content");

      assertThat(log.lines()).anyMatch(line -> line.contains("malformed-signature"));
      assertThat(log.lines()).anyMatch(line -> line.contains("count-mismatch"));
      assertThat(log.lines())
          .noneMatch(line -> line.contains("31337"))
          .noneMatch(line -> line.contains("forged"))
          .noneMatch(line -> line.contains("secretive"))
          .noneMatch(line -> line.contains("unreadable-content"));
    }
  }

  private static void refused(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body()).contains("urn:kessai:problem:" + reason);
    assertThat(RestAssured.get("/q/metrics").asString())
        .containsPattern("kessai_notices_refused_total\\{reason=\"" + reason + "\"\\} [1-9]");
  }
}
