package io.kessai.order.overload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.not;

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
  private static final int LONGEST_BODY = 64 * 1024;
  private static final String PATH = "/merchants/main/orders/limits";

  @TestHTTPResource("/")
  URI server;

  private final ObjectMapper json;

  LimitsTest(ObjectMapper json) {
    this.json = json;
  }

  @Test
  void aBodyOfTheGreatestLengthIsReadAndOneByteMoreIsNot() {
    register("longest", padded(LONGEST_BODY)).statusCode(not(413));
    register("longest", padded(LONGEST_BODY + 1)).statusCode(413);
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
    assertThat(RawRequests.answered(server, withLongHeader(17 * 1024))).startsWith("HTTP/1.1 431 ");
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
    String body = "{\"url\": \"https://shop.example/hook\"}";
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
