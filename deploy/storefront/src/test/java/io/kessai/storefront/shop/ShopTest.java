package io.kessai.storefront.shop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.storefront.fake.Suite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Suite.class)
class ShopTest {

  @ParameterizedTest
  @EnumSource(Good.class)
  void everyGoodHasItsPictureItsPriceAndItsButton(Good good) {
    String page = given().get("/").asString();

    assertThat(page)
        .contains("data-testid=\"buy-" + good.id() + "\"")
        .contains(String.format("¥%,d", good.price()));
    assertThat(given().get("/img/" + good.id() + ".svg").statusCode()).isEqualTo(200);
  }

  @Test
  void eachPurchaseIsAnOrderOfItsOwn() {
    String first = buy("good=bowl");

    String second = buy("good=bowl");

    assertThat(first).matches(".*/checkout/shop-[a-z]{16}\\?good=bowl");
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void anyAmountCanBePaidForTesting() {
    String checkout = buy("amount=9101");

    assertThat(given().get(checkout).asString()).contains("¥9,101");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x=1",
        "good=gold",
        "amount=0",
        "amount=-5",
        "amount=10000000",
        "good=gold&amount=5"
      })
  void whatCannotBePaidForIsExplained(String query) {
    Response answer = given().redirects().follow(false).get("/buy?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString())
        .contains("data-testid=\"problem\"")
        .contains("There is nothing to pay.");
  }

  private static String buy(String query) {
    return given().redirects().follow(false).get("/buy?" + query).header("Location");
  }
}
