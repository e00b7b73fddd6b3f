package io.kessai.order.overload;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.order.TokenKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody holds a connection by saying nothing. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
@TestProfile(SilenceTest.Impatient.class)
class SilenceTest {
  private static final String HEAD =
      "POST /merchants/demo/orders/limits/webhooks HTTP/1.1\r\nHost: here\r\n";

  @TestHTTPResource("/")
  URI server;

  /** Waits for nobody. */
  public static class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.http.idle-timeout", "1s");
    }
  }

  /** In the middle of the first line, of the headers, of the body. */
  @ParameterizedTest
  @ValueSource(strings = {"POST /merch", HEAD, HEAD + "Content-Length: 100\r\n\r\n{"})
  void whoStopsInTheMiddleOfARequestIsHungUpOn(String beginning) {
    assertThat(RawRequests.answered(server, beginning)).doesNotContain("HTTP/1.1 2");
  }
}
