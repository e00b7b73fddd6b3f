package io.kessai.storefront.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.storefront.fake.Suite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Suite.class)
class PageHeadersTest {
  private static final String CHECKOUT = "/checkout/shop-abcdefghijkmnpqr?good=bowl";
  private static final Pattern FOREIGN = Pattern.compile("(?:src|href|action)=\"(?:https?:)?//");
  private static final Pattern INLINE =
      Pattern.compile("<style|style=\"|\\son\\w+=\"|<script(?![^>]*src=)");

  @ParameterizedTest
  @ValueSource(strings = {"/", CHECKOUT, "/orders", "/nothing/here", "/buy?amount=0"})
  void everyPageLoadsOnlyFromTheShopAndSendsOnlyThereAndToTheTokenServer(String path) {
    Response page = given().get(path);

    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'")
        .contains("script-src 'self';")
        .contains("style-src 'self';")
        .contains("connect-src 'self' " + Suite.TOKEN_URL + ";")
        .contains("frame-ancestors 'none'")
        .endsWith("form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.asString()).contains("<main").doesNotContainPattern(FOREIGN);
    assertThat(page.asString()).doesNotContainPattern(INLINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void postOfAnotherSitesPageIsRefused(String site) {
    Response answer =
        given().header("Sec-Fetch-Site", site).formParam("key", "k").post("/orders/a/refund");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.contentType()).startsWith("application/problem+json");
  }

  @Test
  void postOfAnotherOriginIsRefusedInBrowsersThatSayNoMore() {
    Response answer =
        given()
            .header("Origin", "https://evil.example")
            .contentType("application/json")
            .body("{}")
            .post(CHECKOUT);

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void postOfTheShopsOwnPageIsTaken() {
    Response answer =
        given()
            .header("Origin", "http://shop.example")
            .contentType("application/json")
            .body("{}")
            .post(CHECKOUT);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("type")).endsWith(":payment-form");
  }
}
