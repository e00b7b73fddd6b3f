package io.kessai.order.console;

import static org.hamcrest.Matchers.containsString;

import io.kessai.order.TokenKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While no login is configured there is no console. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class ConsoleOffTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console",
        "/console/",
        "/console/login",
        "/console/orders",
        "/console/;x/orders",
        "/console/assets/console.css"
      })
  void nothingIsThereButHowToSwitchItOn(String address) {
    Operator.atTheDoor()
        .get(address)
        .then()
        .statusCode(404)
        .contentType("text/plain")
        .body(containsString("Set kessai.console.login to oidc"));
  }

  @Test
  void nobodyCanLogIn() {
    Operator.atTheDoor()
        .postBare("/console/j_security_check", Map.of("j_username", "operator", "j_password", ""))
        .then()
        .statusCode(404);
  }
}
