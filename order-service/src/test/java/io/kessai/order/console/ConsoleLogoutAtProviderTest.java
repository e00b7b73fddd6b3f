package io.kessai.order.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.kessai.order.TokenKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Where the identity provider is to end the session too, the console leads there. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(
    value = IdentityProviderDouble.class,
    initArgs = @ResourceArg(name = "kessai.console.logout-at-provider", value = "true"))
class ConsoleLogoutAtProviderTest {

  @Test
  void whoLogsOutIsOutHereAndLedToTheProvider() {
    Operator operator = Operator.atTheDoor();
    ConsoleByOidcTest.logIn(operator, "payments-readers");
    operator
        .get("/console/orders")
        .then()
        .body(containsString("href=\"/console/leave\""))
        .body(not(containsString("/console/logout")));

    String provider =
        operator.get("/console/leave").then().statusCode(302).extract().header("Location");

    assertThat(URLDecoder.decode(provider, StandardCharsets.UTF_8))
        .contains("/logout?")
        .contains("id_token_hint=")
        .containsPattern("post_logout_redirect_uri=http://[^/]+/console/login");
    operator
        .get("/console/orders")
        .then()
        .statusCode(302)
        .header("Location", containsString("/authorize?"));
    operator.get("/console/login").then().statusCode(200);
  }
}
