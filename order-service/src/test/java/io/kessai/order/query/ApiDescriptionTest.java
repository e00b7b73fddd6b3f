package io.kessai.order.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kessai.order.ExampleReading;
import io.kessai.order.TokenKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What the API says of itself. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class ApiDescriptionTest {
  private static final String ORDER = "paths.'/merchants/{merchant}/orders/{order}'.get";

  private final ExampleReading examples;

  ApiDescriptionTest(ExampleReading examples) {
    this.examples = examples;
  }

  @Test
  void everyAnswerIsDescribedWithAnExample() {
    ValidatableResponse api = given().accept("application/json").get("/q/openapi").then();

    api.statusCode(200)
        .body(
            ORDER + ".responses.'200'.content.'application/json'.examples",
            hasKey("refund in doubt"))
        .body(
            ORDER + ".responses.'404'.content.'application/problem+json'.examples",
            hasKey("unknown-order"))
        .body("components.securitySchemes.token.scheme", notNullValue());
  }

  @Test
  void theExamplesAreWhatTheyAreExamplesOf() throws JsonProcessingException {
    examples.assertIsExample(Examples.CAPTURED, OrderView.class);
    examples.assertIsExample(Examples.REFUND_IN_DOUBT, OrderView.class);
    examples.assertIsExample(Examples.PAGE, OrderPage.class);
    examples.assertIsExample(Examples.NEWEST, OrderPage.class);
    examples.assertIsExample(Examples.HISTORY, HistoryView.class);
    examples.assertIsExample(Examples.DRIFT, DriftReport.class);
  }
}
