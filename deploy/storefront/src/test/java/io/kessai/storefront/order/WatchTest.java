package io.kessai.storefront.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.storefront.fake.FakeServices;
import io.kessai.storefront.fake.FakeServices.Answer;
import io.kessai.storefront.fake.FakeServices.Heard;
import io.kessai.storefront.fake.Suite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Suite.class)
class WatchTest {
  FakeServices services;

  @BeforeEach
  void forget() {
    services.forget();
    services.tell("GET o/payment", Answer.json(200, "{\"status\":\"authorized\",\"amount\":1200}"));
  }

  @Test
  void pageThatIsUpToDateAsksOrderServiceOnly() {
    services.tell("GET o", order("authorized", 3));
    String stamp = watch("").getString("stamp");
    int before = services.all().size();

    JsonPath glance = watch(stamp);

    assertThat(glance.getString("html")).isNull();
    assertThat(glance.getString("stamp")).isEqualTo(stamp);
    assertThat(services.all().subList(before, services.all().size()))
        .extracting(Heard::path)
        .containsExactly("/merchants/demo/orders/o", "/merchants/demo/orders/o/history");
  }

  @Test
  void pageIsMadeAgainOncePaymentApiHasHeardWhatOrderServiceKnows() {
    services.tell("GET o", order("captured", 3));
    String early = watch("").getString("stamp");
    JsonPath meanwhile = watch(early);
    services.tell(
        "GET o/payment", Answer.json(200, "{\"status\":\"captured\",\"operations\":[\"refund\"]}"));

    JsonPath glance = watch(early);

    assertThat(meanwhile.getString("html")).isNull();
    assertThat(glance.getString("html")).contains("data-testid=\"refund\"");
    assertThat(watch(glance.getString("stamp")).getString("html")).isNull();
  }

  @Test
  void changedOrderComesWithItsNewInside() {
    services.tell("GET o", order("authorized", 3));
    String stamp = watch("").getString("stamp");
    services.tell("GET o", order("refunded", 4));

    JsonPath glance = watch(stamp);

    assertThat(glance.getString("stamp")).isNotEqualTo(stamp);
    assertThat(glance.getBoolean("resting")).isTrue();
    assertThat(glance.getString("html"))
        .contains("data-status=\"refunded\"")
        .contains("Refunded")
        .doesNotContain("<html");
  }

  @Test
  void whatSomebodyElseSaysIsShownThoughItChangesNothing() {
    services.tell("GET o", order("captured", 3));
    String stamp = watch("").getString("stamp");
    services.tell(
        "GET o/history",
        Answer.json(
            200,
            """
            {"facts":[{"learnedAt":"2026-11-01T15:00:00Z","messenger":"notice","summary":"paid"}]}
            """));

    JsonPath glance = watch(stamp);

    assertThat(glance.getString("html")).contains("The payment server notified");
  }

  @Test
  void orderArrivesAtOrderService() {
    String stamp = watch("").getString("stamp");
    services.tell("GET o", order("captured", 1));

    JsonPath glance = watch(stamp);

    assertThat(glance.getString("html")).contains("data-status=\"captured\"");
  }

  private static JsonPath watch(String stamp) {
    return given()
        .header("Accept-Language", "en")
        .queryParam("stamp", stamp)
        .get("/orders/o/watch")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Answer order(String status, long version) {
    return Answer.json(
        200,
        """
        {"status":"%s","authorizedAmount":1200,"capturedAmount":0,"refundedAmount":0,
         "attention":[],"openRequests":[],"version":%d}
        """
            .formatted(status, version));
  }
}
