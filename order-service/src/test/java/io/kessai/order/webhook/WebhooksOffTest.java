package io.kessai.order.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
import io.kessai.servers.KessaiServers;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code ORDER-4}: without a key nothing is registered, and nothing that is can be forgotten. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class WebhooksOffTest {
  private final SecretSeal seal;
  private final Endpoints endpoints;
  private final Replicas replicas;
  private final Suite suite;

  WebhooksOffTest(SecretSeal seal, Endpoints endpoints, Replicas replicas, Suite suite) {
    this.seal = seal;
    this.endpoints = endpoints;
    this.replicas = replicas;
    this.suite = suite;
  }

  @AfterEach
  void clear() {
    suite.execute("delete from webhook_endpoints");
  }

  @Test
  void withoutAKeyNothingIsRegistered() {
    create("https://1.1.1.1/")
        .statusCode(503)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:kessai:problem:webhooks-off"));
  }

  @Test
  void aPrivateAddressIsRefusedAtOnce() {
    create("https://169.254.169.254/latest")
        .statusCode(400)
        .body("errors[0].field", equalTo("url"))
        .body("errors[0].says", equalTo("Does not lead to the public Internet alone."));
    create("http://1.1.1.1/").statusCode(400);
  }

  @Test
  void withoutEndpointsNoKeyIsNeeded() {
    assertThatCode(() -> new KeyCheck(seal, endpoints).check(new StartupEvent()))
        .doesNotThrowAnyException();
  }

  @Test
  void endpointsWithoutTheirKeyStopTheStart() throws Exception {
    replicas.register("locked", "https://1.1.1.1/");

    assertThatThrownBy(() -> new KeyCheck(seal, endpoints).check(new StartupEvent()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("set kessai.webhooks.key");
    assertThatThrownBy(
            () -> new KeyCheck(Replicas.anotherSeal(), endpoints).check(new StartupEvent()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not open with kessai.webhooks.key");
  }

  private static ValidatableResponse create(String url) {
    return given()
        .auth()
        .oauth2(Tokens.of("webhooks:write", "off"))
        .contentType("application/json")
        .body("{\"url\":\"" + url + "\"}")
        .post("/merchants/off/webhooks")
        .then();
  }
}
