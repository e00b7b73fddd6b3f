package io.kessai.paymentapi.overload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.paymentapi.DataKeys;
import io.kessai.paymentapi.Tokens;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever asks too often waits; nobody else does. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(DataKeys.class)
@TestProfile(StorefrontRateTest.TwoASecond.class)
class StorefrontRateTest {
  private static final int BURST = 5;

  /** Few enough to be too many soon. */
  public static class TwoASecond implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "kessai.requests.rate-per-second", "2", "kessai.requests.burst", Integer.toString(BURST));
    }
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeAgainAndTheOthersAreAnswered() {
    String eager = Tokens.of("eager", "payments:read", "demo");
    Response refused =
        IntStream.range(0, 50)
            .mapToObj(request -> ask(eager))
            .filter(answer -> answer.statusCode() == 429)
            .findFirst()
            .orElseThrow();

    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.path("type").toString()).isEqualTo("urn:kessai:problem:too-many-requests");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(ask(Tokens.of("patient", "payments:read", "demo")).statusCode()).isEqualTo(404);
    await().untilAsserted(() -> assertThat(ask(eager).statusCode()).isEqualTo(404));
    assertThat(given().get("/q/metrics").asString())
        .containsPattern("kessai_requests_limited_total [1-9]");
  }

  private static Response ask(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .get("/merchants/demo/orders/nobody-has-it/payment");
  }
}
