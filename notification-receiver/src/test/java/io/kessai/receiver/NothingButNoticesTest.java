package io.kessai.receiver;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers reach the notices' address by POST, whoever watches the service the rest of this. */
@QuarkusTest
@TestProfile(ShopProfile.class)
@WithTestResource(KessaiServers.class)
class NothingButNoticesTest {
  private static final String NOTHING = "<html><body><h1>Resource not found</h1></body></html>";

  @TestHTTPResource("/")
  URI receiver;

  /** It is ready a little after it started. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/health",
        "/q/health/live",
        "/q/health/ready",
        "/q/health/started",
        "/q/metrics"
      })
  void healthAndMetricsAnswer(String path) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(given().get(path).statusCode()).isEqualTo(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/push",
        "/push/",
        "/push/cvs/more",
        "/q",
        "/q/arc",
        "/q/arc/beans",
        "/q/dev-ui",
        "/q/info",
        "/q/openapi",
        "/q/swagger-ui",
        "/q/scheduler",
        "/openapi",
        "/metrics",
        "/health",
        "/console",
        "/application.properties",
        "/META-INF/resources/",
      })
  void everyOtherPathIsNotFoundAndSaysNoMoreThanThat(String path) {
    Response asked = given().redirects().follow(false).get(path);
    Response sent = given().redirects().follow(false).body("numberOfNotify=0").post(path);

    assertThat(asked.statusCode()).isEqualTo(404);
    assertThat(asked.asString()).isIn("", NOTHING);
    assertThat(sent.statusCode()).isEqualTo(404);
    assertThat(sent.asString()).isIn("", NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PURGE"})
  void noOtherMethodIsTakenAtTheNoticesAddress(String method) throws IOException {
    String answer = answered(method + " /push/cvs HTTP/1.1\r\nHost: here\r\n");

    assertThat(answer).startsWith("HTTP/1.1 405 ").endsWith("\r\n\r\n");
  }

  /** Its first notice would have to wait for that otherwise, and others for it. */
  @Test
  void whoIsReadyHasAProducer() {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(
                        given()
                            .get("/q/health/ready")
                            .jsonPath()
                            .getString("checks.find { it.name == 'Kafka producer' }.status"))
                    .isEqualTo("UP"));
  }

  @Test
  void theNoticesAddressAsksForASignature() {
    assertThat(given().body("numberOfNotify=0").post("/push/cvs").statusCode()).isEqualTo(401);
  }

  private String answered(String head) throws IOException {
    try (Socket socket = new Socket(receiver.getHost(), receiver.getPort())) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\nContent-Length: 0\r\n\r\n").getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}
