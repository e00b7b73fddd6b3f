package io.kessai.order.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.order.TokenKeys;
import io.kessai.order.problem.Problem;
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

  private final ObjectMapper mapper;

  ExamplesTest(ObjectMapper mapper) {
    this.mapper = mapper;
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
        .body(WEBHOOK + "responses.'404'.'$ref'", notNullValue())
        .body("components.responses.UnknownWebhook", notNullValue());
  }

  @Test
  void theExamplesAreWhatTheyAreExamplesOf() throws JsonProcessingException {
    assertIsExample(Examples.REQUEST, EndpointRequest.class);
    assertIsExample(Examples.CREATED, EndpointView.class);
    assertIsExample(Examples.ROTATED, EndpointView.class);
    assertIsExample(Examples.LIST, EndpointList.class);
    assertIsExample(Examples.DELIVERIES, DeliveryPage.class);
    assertIsExample(Examples.REDRIVEN, Redriven.class);
    assertIsExample(Examples.TOO_MANY, Problem.class);
    assertIsExample(Examples.OFF, Problem.class);
  }

  /** Read and written again it is the same: nothing missing, nothing too much. */
  private void assertIsExample(String example, Class<?> type) throws JsonProcessingException {
    String written = mapper.writeValueAsString(mapper.readValue(example, type));
    assertThat(mapper.readTree(written)).isEqualTo(mapper.readTree(example));
  }
}
