package io.kessai.order.query;

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
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What the API says of itself. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class ApiDescriptionTest {
  private static final String ORDER = "paths.'/merchants/{merchant}/orders/{order}'.get";

  private final ObjectMapper mapper;

  ApiDescriptionTest(ObjectMapper mapper) {
    this.mapper = mapper;
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
            hasKey("unknown"))
        .body(ORDER + ".responses.'401'.'$ref'", notNullValue())
        .body(ORDER + ".responses.'403'.'$ref'", notNullValue())
        .body("components.responses.Forbidden", notNullValue())
        .body("components.securitySchemes.token.scheme", notNullValue());
  }

  @Test
  void theExamplesAreWhatTheyAreExamplesOf() throws JsonProcessingException {
    assertIsExample(Examples.CAPTURED, OrderView.class);
    assertIsExample(Examples.REFUND_IN_DOUBT, OrderView.class);
    assertIsExample(Examples.PAGE, OrderPage.class);
    assertIsExample(Examples.NEWEST, OrderPage.class);
    assertIsExample(Examples.BAD_STATUS, Problem.class);
    assertIsExample(Examples.HISTORY, HistoryView.class);
    assertIsExample(Examples.DRIFT, DriftReport.class);
    assertIsExample(Examples.UNKNOWN, Problem.class);
    assertIsExample(Examples.UNAUTHENTICATED, Problem.class);
    assertIsExample(Examples.OTHER_MERCHANT, Problem.class);
  }

  /** Read and written again it is the same: nothing missing, nothing too much. */
  private void assertIsExample(String example, Class<?> type) throws JsonProcessingException {
    String written = mapper.writeValueAsString(mapper.readValue(example, type));
    assertThat(mapper.readTree(written)).isEqualTo(mapper.readTree(example));
  }
}
