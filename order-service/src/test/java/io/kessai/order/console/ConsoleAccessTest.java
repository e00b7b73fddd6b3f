package io.kessai.order.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console lets nobody in who has not logged in, and acts for nobody who did not ask. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(ConsoleOn.class)
class ConsoleAccessTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/console", "/console/", "/console/orders", "/console/anything", "/console/;x"})
  void whoHasNotLoggedInIsSentToTheDoor(String address) {
    Response response = Operator.atTheDoor().get(address);

    response.then().statusCode(302).header("Location", containsString("/console/login"));
    assertThat(response.asString()).isEmpty();
  }

  @Test
  void aStorefrontsTokenOpensNothing() {
    given()
        .redirects()
        .follow(false)
        .auth()
        .oauth2(Tokens.of("orders:read read act", "main"))
        .get("/console/orders")
        .then()
        .statusCode(302)
        .header("Location", containsString("/console/login"));
  }

  @Test
  void theRightPasswordOpens() {
    Operator operator = Operator.atTheDoor();
    operator.get("/console/orders");

    operator
        .login(ConsoleOn.OPERATOR, ConsoleOn.PASSWORD)
        .then()
        .statusCode(302)
        .header("Location", containsString("/console/orders"));

    operator
        .get("/console/orders")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString("Logged in as hanako"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong", "hanako"})
  void aWrongPasswordDoesNot(String password) {
    Operator operator = Operator.atTheDoor();

    operator
        .login(ConsoleOn.OPERATOR, password)
        .then()
        .statusCode(303)
        .header("Location", containsString("/console/login?failed=true"));

    operator.get("/console/orders").then().statusCode(302);
  }

  @Test
  void aWrongNameDoesNot() {
    Operator operator = Operator.atTheDoor();

    operator.login("taro", ConsoleOn.PASSWORD);

    operator.get("/console/orders").then().statusCode(302);
  }

  @Test
  void theSessionsCookieIsForTheConsoleAloneAndNoScript() {
    Response response = Operator.atTheDoor().login(ConsoleOn.OPERATOR, ConsoleOn.PASSWORD);

    assertThat(response.getHeaders().getValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("kessai-operator="))
        .singleElement()
        .asString()
        .containsIgnoringCase("Path=/console")
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Strict");
  }

  @Test
  void anOperatorsSessionIsNothingToTheRestApi() {
    Operator operator = Operator.loggedIn();

    operator
        .get("/merchants/main/orders")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer")
        .body("type", equalTo("urn:kessai:problem:unauthenticated"));
  }

  @Test
  void whoLogsOutIsOut() {
    Operator operator = Operator.loggedIn();

    operator.post("/console/logout", Map.of()).then().statusCode(303);

    operator.get("/console/orders").then().statusCode(302);
  }

  @Test
  void aFormOfAnotherSiteIsRefused() {
    Operator operator = Operator.loggedIn();

    operator.postBare("/console/logout", Map.of()).then().statusCode(403);
    operator.postBare("/console/logout", Map.of("token", "f".repeat(32))).then().statusCode(403);
    operator
        .postBare(
            "/console/logout", Map.of("token", operator.token()), "Sec-Fetch-Site", "cross-site")
        .then()
        .statusCode(403);
    operator.get("/console/orders").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/login",
        "/console/orders",
        "/console/nowhere",
        "/console/assets/console.css"
      })
  void everythingCarriesTheHeadersThatKeepItApart(String address) {
    Response response = Operator.loggedIn().get(address);

    response
        .then()
        .header("Content-Security-Policy", containsString("default-src 'self'"))
        .header("Content-Security-Policy", containsString("script-src 'none'"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin");
    if (!address.contains("/assets/")) {
      response.then().header("Cache-Control", "no-store");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/console/login", "/console/orders", "/console/nowhere"})
  void noPageHasAnythingThatThePolicyForbids(String address) {
    String page = Operator.loggedIn().get(address).asString();

    assertThat(page)
        .contains("<main")
        .doesNotContainIgnoringCase("<script")
        .doesNotContainIgnoringCase("<style")
        .doesNotContainPattern("(?i)\\sstyle=")
        .doesNotContainPattern("(?i)\\son[a-z]+=");
  }

  @Test
  void whatIsNotThereIsAPageAndNoDocument() {
    Operator.loggedIn()
        .get("/console/nowhere")
        .then()
        .statusCode(404)
        .contentType("text/html")
        .body(containsString("There is nothing here."));
  }

  @Test
  void theBrowsersLanguageIsSpokenUntilAnotherIsChosen() {
    Operator operator = Operator.loggedIn();
    given()
        .header(new Header("Accept-Language", "ja-JP,ja;q=0.9"))
        .get("/console/login")
        .then()
        .body(containsString("<html lang=\"ja\">"))
        .body(containsString("ログイン"));

    operator
        .get("/console/language?to=ja&back=/console/orders?merchant=main")
        .then()
        .statusCode(303)
        .header("Location", containsString("/console/orders?merchant=main"));

    operator.get("/console/orders").then().body(containsString("<html lang=\"ja\">"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://elsewhere.test/", "//elsewhere.test", "/console//elsewhere.test"})
  void theLanguagesSwitchLeadsNowhereElse(String back) {
    Operator.atTheDoor()
        .get("/console/language?to=ja&back=" + back)
        .then()
        .statusCode(303)
        .header("Location", not(containsString("elsewhere")));
  }
}
