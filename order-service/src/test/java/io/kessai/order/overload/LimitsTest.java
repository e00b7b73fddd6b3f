package io.kessai.order.overload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
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
@WithTestResource(TokenKeys.class)
class LimitsTest {
  private static final String READ = "Has a field that is not known here";
  private static final int LONGEST_BODY = 64 * 1024;
  private static final String PATH = "/merchants/main/orders/limits";

  private static final String HEAD = "POST /merchants/main/webhooks HTTP/1.1\r\nHost: here\r\n";

  @TestHTTPResource("/")
  URI server;

  private final ObjectMapper json;

  LimitsTest(ObjectMapper json) {
    this.json = json;
  }

  @Test
  void aBodyOfTheGreatestLengthIsReadAndOneByteMoreIsNot() {
    register("longest", padded(LONGEST_BODY))
        .statusCode(400)
        .body("errors[0].says", startsWith(READ));
    register("longest", padded(LONGEST_BODY + 1))
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:kessai:problem:too-large"));
  }

  @Test
  void soIsABodyWhoseLengthWasNotSaid() {
    String head =
        HEAD
            + "Content-Type: application/json\r\n"
            + "Authorization: Bearer "
            + named("pieces")
            + "\r\n";
    String longest = RawRequests.inPieces(head + "Connection: close\r\n", padded(LONGEST_BODY));

    assertThat(RawRequests.answered(server, longest + "0\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains(READ);
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

  /** Every body here has a type that is shallow, so that only the reader itself can be asked. */
  @Test
  void jsonNestsSixteenDeepAndNoDeeper() {
    assertThatCode(() -> json.readTree(nested(16))).doesNotThrowAnyException();
    assertThatThrownBy(() -> json.readTree(nested(17)))
        .isInstanceOf(StreamConstraintsException.class);
  }

  @Test
  void jsonHoldsTwoThousandTokensAndNoMore() {
    assertThatCode(() -> json.readTree(numbers(2_000 - 2))).doesNotThrowAnyException();
    assertThatThrownBy(() -> json.readTree(numbers(2_000 - 1)))
        .isInstanceOf(StreamConstraintsException.class);
  }

  private static ValidatableResponse register(String storefront, String body) {
    return given()
        .auth()
        .oauth2(named(storefront))
        .contentType(ContentType.JSON)
        .body(body)
        .post("/merchants/main/webhooks")
        .then();
  }

  private static String named(String storefront) {
    return Tokens.named(storefront, "orders:read webhooks:write", "main");
  }

  private static String padded(int length) {
    String body = "{\"nosuch\": 1}";
    return body + " ".repeat(length - body.length());
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static String numbers(int count) {
    return "[" + "1,".repeat(count - 1) + "1]";
  }

  private static String withLongHeader(int length) {
    return "GET "
        + PATH
        + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\nX-Long: "
        + "x".repeat(length)
        + "\r\n\r\n";
  }
}
