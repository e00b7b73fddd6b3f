package io.kessai.paymentapi.overload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.kessai.paymentapi.DataKeys;
import io.kessai.paymentapi.Tokens;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What is at a limit passes, and what is one beyond it is refused. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(DataKeys.class)
class LimitsTest {
  private static final String TOO_MUCH = "nests too deep, or holds too many values";
  private static final int LONGEST_BODY = 64 * 1024;
  private static final String PATH = "/merchants/demo/orders/limits/payment";

  private static final String HEAD =
      "POST /merchants/demo/orders/limits/payments/card HTTP/1.1\r\nHost: here\r\n";

  @TestHTTPResource("/")
  URI server;

  @Test
  void aBodyOfTheGreatestLengthIsReadAndOneByteMoreIsNot() {
    start(padded(LONGEST_BODY))
        .statusCode(503)
        .body("type", equalTo("urn:kessai:problem:payment-server-unreachable"));
    start(padded(LONGEST_BODY + 1))
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:kessai:problem:too-large"));
  }

  @Test
  void soIsABodyWhoseLengthWasNotSaid() {
    String head =
        HEAD.replace("/limits/", "/pieces/")
            + "Content-Type: application/json\r\n"
            + "Idempotency-Key: key-pieces\r\n"
            + "Authorization: Bearer "
            + Tokens.ofShop()
            + "\r\n";
    String longest = RawRequests.inPieces(head + "Connection: close\r\n", padded(LONGEST_BODY));

    assertThat(RawRequests.answered(server, longest + "0\r\n\r\n"))
        .startsWith("HTTP/1.1 503 ")
        .contains("urn:kessai:problem:payment-server-unreachable");
    assertThat(RawRequests.answered(server, RawRequests.inPieces(head, padded(LONGEST_BODY + 1))))
        .startsWith("HTTP/1.1 413 ")
        .contains("application/problem+json", "urn:kessai:problem:too-large");
  }

  @Test
  void aHundredHeadersAreTakenAndOneMoreIsNot() {
    assertThat(RawRequests.answered(server, RawRequests.withHeaders(100, PATH)))
        .startsWith("HTTP/1.1 401 ");
    assertThat(RawRequests.answered(server, RawRequests.withHeaders(101, PATH)))
        .startsWith("HTTP/1.1 431 ")
        .contains("urn:kessai:problem:too-many-headers");
  }

  @Test
  void headersOfFifteenKibibytesAreTakenAndOfSeventeenAreNot() {
    assertThat(RawRequests.answered(server, withLongHeader(15 * 1024))).startsWith("HTTP/1.1 401 ");
    assertThat(RawRequests.answered(server, withLongHeader(17 * 1024)))
        .startsWith("HTTP/1.1 431 ")
        .contains("application/problem+json", "urn:kessai:problem:headers-too-large");
  }

  /** There the server itself stops reading, and tells the status alone. */
  @Test
  void farTooLongHeadersAndAddressesAreRefusedWithoutAWord() {
    assertThat(RawRequests.answered(server, withLongHeader(33 * 1024)))
        .startsWith("HTTP/1.1 431 ")
        .doesNotContain("urn:kessai");
    assertThat(RawRequests.answered(server, "GET /" + "x".repeat(9 * 1024) + " HTTP/1.1\r\n\r\n"))
        .contains(" 414 ")
        .doesNotContain("urn:kessai");
  }

  /** Whatever may still follow is not waited for; a header counts as often as it is sent. */
  @Test
  void whoIsRefusedIsHungUpOn() {
    assertThat(RawRequests.answered(server, HEAD + "Content-Length: 100000000\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ")
        .contains("urn:kessai:problem:too-large");
    assertThat(RawRequests.answered(server, HEAD + "X: 1\r\n".repeat(100) + "\r\n"))
        .startsWith("HTTP/1.1 431 ");
  }

  @Test
  void jsonNestsSixteenDeepAndNoDeeper() {
    start(nested(16)).statusCode(400).body("errors[0].says", not(equalTo(TOO_MUCH)));
    start(nested(17))
        .statusCode(400)
        .body("errors[0].field", equalTo("body"))
        .body("errors[0].says", equalTo(TOO_MUCH));
  }

  /** The tokens beside the numbers are braces, brackets and two names. */
  @Test
  void jsonHoldsTwoThousandTokensAndNoMore() {
    start(numbers(2_000 - 7)).statusCode(400).body("errors[0].says", not(equalTo(TOO_MUCH)));
    start(numbers(2_000 - 6)).statusCode(400).body("errors[0].says", equalTo(TOO_MUCH));
  }

  private static ValidatableResponse start(String body) {
    return given()
        .auth()
        .oauth2(Tokens.ofShop())
        .header("Idempotency-Key", "key-limits")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/merchants/demo/orders/limits/payments/card")
        .then();
  }

  private static String padded(int length) {
    String body =
        "{\"amount\": 1200, \"details\": {\"token\": \"11111111-2222-4333-8444-555555555555\"}}";
    return body + " ".repeat(length - body.length());
  }

  private static String nested(int depth) {
    int arrays = depth - 1;
    return "{\"amount\": 1200, \"details\": " + "[".repeat(arrays) + "]".repeat(arrays) + "}";
  }

  private static String numbers(int count) {
    return "{\"amount\": 1200, \"details\": [" + "1,".repeat(count - 1) + "1]}";
  }

  private static String withLongHeader(int length) {
    return "GET "
        + PATH
        + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\nX-Long: "
        + "x".repeat(length)
        + "\r\n\r\n";
  }
}
