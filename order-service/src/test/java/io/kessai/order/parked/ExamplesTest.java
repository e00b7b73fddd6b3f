package io.kessai.order.parked;

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

/** What the API says of parked records. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class ExamplesTest {
  private static final String RECORD = "paths.'/operations/parked/{record}";

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
        .body("paths.'/operations/parked'.get.responses.'200'", notNullValue())
        .body(RECORD + "'.get.responses.'404'.content", notNullValue())
        .body(
            RECORD + "/reading'.get.responses.'200'.content.'application/json'.examples",
            hasKey("unfit"))
        .body(
            RECORD + "/redrive'.post.responses.'409'.content.'application/problem+json'.examples",
            hasKey("still unfit"));
  }

  @Test
  void theExamplesAreWhatTheyAreExamplesOf() throws JsonProcessingException {
    assertIsExample(Examples.PAGE, ParkedPage.class);
    assertIsExample(Examples.DETAIL, ParkedDetail.class);
    assertIsExample(Examples.FIT, ReadAgain.class);
    assertIsExample(Examples.UNFIT, ReadAgain.class);
    assertIsExample(Examples.NOTE, NoteRequest.class);
    assertIsExample(Examples.UNKNOWN, Problem.class);
    assertIsExample(Examples.STILL_UNFIT, Problem.class);
    assertIsExample(Examples.ENDED, Problem.class);
  }

  /** Read and written again it is the same: nothing missing, nothing too much. */
  private void assertIsExample(String example, Class<?> type) throws JsonProcessingException {
    String written = mapper.writeValueAsString(mapper.readValue(example, type));
    assertThat(mapper.readTree(written)).isEqualTo(mapper.readTree(example));
  }
}
