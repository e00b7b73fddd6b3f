package io.kessai.order.parked;

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

/** What the API says of parked records. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class ExamplesTest {
  private static final String RECORD = "paths.'/operations/parked/{record}";

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
        .body("paths.'/operations/parked'.get.responses.'200'", notNullValue())
        .body(RECORD + "'.get.responses.'404'.content", notNullValue())
        .body(
            RECORD + "/reading'.get.responses.'200'.content.'application/json'.examples",
            hasKey("unfit"))
        .body(
            RECORD + "/redrive'.post.responses.'409'.content.'application/problem+json'.examples",
            hasKey("still-unfit"));
  }

  @Test
  void theExamplesAreWhatTheyAreExamplesOf() throws JsonProcessingException {
    examples.assertIsExample(Examples.PAGE, ParkedPage.class);
    examples.assertIsExample(Examples.DETAIL, ParkedDetail.class);
    examples.assertIsExample(Examples.FIT, ReadAgain.class);
    examples.assertIsExample(Examples.UNFIT, ReadAgain.class);
    examples.assertIsExample(Examples.NOTE, NoteRequest.class);
  }
}
