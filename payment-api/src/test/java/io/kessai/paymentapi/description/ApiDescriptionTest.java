package io.kessai.paymentapi.description;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;

import io.kessai.method.Methods;
import io.kessai.method.PaymentMethod;
import io.kessai.paymentapi.DataKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the API says of itself: every method, and what each wants to know. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(DataKeys.class)
class ApiDescriptionTest {
  private static final String START =
      "paths.'/merchants/{merchant}/orders/{order}/payments/{method}'.post";

  private final Methods<PaymentMethod> methods;

  ApiDescriptionTest(Methods<PaymentMethod> methods) {
    this.methods = methods;
  }

  @Test
  void everyMethodsDetailsAreATypeOfTheirOwn() {
    JsonPath api = given().accept("application/json").get("/q/openapi").jsonPath();

    List<String> types =
        api.getList("components.schemas.StartPayment.properties.details.anyOf.'$ref'");
    assertThat(types)
        .containsExactlyInAnyOrderElementsOf(
            methods.ids().stream()
                .map(id -> id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1))
                .map(id -> "#/components/schemas/" + id + "Authorize")
                .toList());
  }

  /** So all other tests hold that an operation ends with nothing that it does not name. */
  @Test
  void aProblemThatItsOperationDoesNotNameIsNoticed() {
    given().get("/undescribed").then().statusCode(599);
  }

  @Test
  void aTypeShowsItsMembers() {
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("components.schemas.CardAuthorize.properties", hasKey("token"))
        .body("components.schemas.MpiAuthorize.properties.browser.properties", hasKey("userAgent"));
  }

  @Test
  void aMemberIsDescribedByItsNameInJson() {
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .body("components.schemas.CarrierCancel.properties.keySet()", contains("month"))
        .body("components.schemas.CarrierCapture.properties.keySet()", contains("month"));
  }

  @Test
  void theMethodInTheAddressIsOneOfThose() {
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .body(START + ".parameters.find { it.name == 'method' }.schema.enum", hasItem("card"));
  }
}
