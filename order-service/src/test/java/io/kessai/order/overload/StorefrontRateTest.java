package io.kessai.order.overload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
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
@WithTestResource(TokenKeys.class)
@TestProfile(StorefrontRateTest.TwoASecond.class)
class StorefrontRateTest {

  /** Few enough to be too many soon. */
  public static class TwoASecond implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("kessai.requests.rate-per-second", "2", "kessai.requests.burst", "5");
    }
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeAgainAndTheOthersAreAnswered() {
    String eager = Tokens.named("eager", "orders:read", "main");
    Response refused =
        IntStream.range(0, 50)
            .mapToObj(request -> ask(eager))
            .filter(answer -> answer.statusCode() == 429)
            .findFirst()
            .orElseThrow();

    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.path("type").toString()).isEqualTo("urn:kessai:problem:too-many-requests");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(ask(Tokens.named("patient", "orders:read", "main")).statusCode()).isEqualTo(404);
    await().untilAsserted(() -> assertThat(ask(eager).statusCode()).isEqualTo(404));
    assertThat(given().get("/q/metrics").asString())
        .containsPattern("kessai_requests_limited_total [1-9]");
  }

  private static Response ask(String token) {
    return given().auth().oauth2(token).get("/merchants/main/orders/nobody-has-it");
  }
}
