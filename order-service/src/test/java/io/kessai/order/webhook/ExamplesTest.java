package io.kessai.order.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kessai.order.ExampleReading;
import io.kessai.order.TokenKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** {@code ORDER-4}: what the API says of webhooks. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class ExamplesTest {
  private static final String WEBHOOKS = "paths.'/merchants/{merchant}/webhooks'.post.";
  private static final String WEBHOOK = "paths.'/merchants/{merchant}/webhooks/{webhook}'.get.";

  private final ExampleReading examples;

  ExamplesTest(ExampleReading examples) {
    this.examples = examples;
  }

  @Test
  void answersAreDescribedWithExamples() {
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body(WEBHOOKS + "requestBody.content.'application/json'.examples", hasKey("two events"))
        .body(WEBHOOKS + "responses.'201'.content.'application/json'.examples", hasKey("created"))
        .body(WEBHOOKS + "responses.'503'.content.'application/problem+json'", notNullValue())
        .body(WEBHOOK + "responses.'404'.content.'application/problem+json'", notNullValue());
  }

  @Test
  void theExamplesAreWhatTheyAreExamplesOf() throws JsonProcessingException {
    examples.assertIsExample(Examples.REQUEST, EndpointRequest.class);
    examples.assertIsExample(Examples.CREATED, EndpointView.class);
    examples.assertIsExample(Examples.ROTATED, EndpointView.class);
    examples.assertIsExample(Examples.LIST, EndpointList.class);
    examples.assertIsExample(Examples.DELIVERIES, DeliveryPage.class);
    examples.assertIsExample(Examples.REDRIVEN, Redriven.class);
  }
}
