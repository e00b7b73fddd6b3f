package io.kessai.storefront.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.storefront.fake.FakeServices;
import io.kessai.storefront.fake.FakeServices.Answer;
import io.kessai.storefront.fake.Suite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** BANK-3: the thanks page knows its visitor by their own cookie, and believes nothing. */
@QuarkusTest
@WithTestResource(Suite.class)
class ThanksTest {
  private static final String NEWEST = "shop-abcdefghijkmnpqr";
  private static final String OLDER = "shop-rqpnmkjihgfedcba";

  FakeServices services;

  @BeforeEach
  void unpaid() {
    services.forget();
    services.tell(
        "GET " + NEWEST, Answer.json(200, "{\"status\":\"awaiting-consumer\",\"version\":3}"));
    services.tell(
        "GET " + NEWEST + "/payment",
        Answer.json(200, "{\"status\":\"awaiting-consumer\",\"amount\":1200}"));
  }

  @Test
  void newestOrderIsShownAsItStandsNotAsPaid() {
    Response page =
        given()
            .header("Accept-Language", "en")
            .cookie("orders", NEWEST + "." + OLDER)
            .get("/thanks");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString())
        .contains("proves no payment")
        .contains("data-status=\"awaiting-consumer\"")
        .contains("data-watch=\"/orders/" + NEWEST + "/watch\"")
        .doesNotContain(OLDER);
  }

  @Test
  void nothingInTheAddressIsBelieved() {
    String page =
        given()
            .queryParam("orderId", NEWEST)
            .queryParam("status", "paid")
            .get("/thanks")
            .asString();

    assertThat(page).contains("data-testid=\"thanks-stranger\"");
    assertThat(services.all()).isEmpty();
  }

  @Test
  void visitorWithoutCookieIsToldWhereToLook() {
    Response page = given().get("/thanks");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString()).contains("data-testid=\"thanks-stranger\"").contains("/orders");
  }
}
