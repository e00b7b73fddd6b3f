package io.kessai.order.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every error is a problem that says what to do and gives nothing away. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class ProblemsTest {
  /** A test number that payment companies publish. */
  private static final String CARD_NUMBER = "4111111111111111";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":                                      | body",
        "hello                                           | body",
        "[]                                              | body",
        "{\"name\":\"a\",\"count\":1,\"4111111111111111\":1} | body",
        "{\"name\":\"a\",\"count\":\"4111111111111111x\"}    | count",
        "{\"name\":\"a\",\"count\":4111111111111111}         | count",
        "{\"name\":{\"4111111111111111\":1},\"count\":1}     | name",
        "{\"name\":\"a\",\"count\":1,\"numbers\":[1,\"b\"]}  | numbers[1]",
        "{\"name\":\"a\",\"count\":1,\"color\":\"4111111111111111\"} | color",
        "{\"name\":\"a\",\"count\":0}                        | count",
        "{\"count\":1}                                   | name"
      })
  void aWrongBodyNamesItsFlawAndEchoesNothing(String body, String field) {
    ValidatableResponse answer =
        given().contentType(ContentType.JSON).body(body).post("/probe").then();

    isProblem(answer, 400, "invalid-request").body("errors[0].field", equalTo(field));
    assertThat(answer.extract().asString()).doesNotContain(CARD_NUMBER, "io.kessai", "java.");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/nowhere,404,not-found",
    "DELETE,/probe,405,method-not-allowed",
    "GET,/probe/number?n=many,400,invalid-request",
    "GET,/probe/fault,500,internal-error",
    "GET,/probe/away,503,unavailable",
    "GET,/probe/scope,401,unauthenticated"
  })
  void whateverGoesWrongIsAProblem(String method, String path, int status, String name) {
    ValidatableResponse answer = given().request(method, path).then();

    isProblem(answer, status, name);
    assertThat(answer.extract().asString()).doesNotContain("internals", "Exception");
  }

  @Test
  void anotherMediaTypeIsAProblem() {
    ValidatableResponse sent =
        given().contentType(ContentType.TEXT).body("x").post("/probe").then();
    ValidatableResponse wanted = given().accept("image/png").get("/probe/number").then();

    isProblem(sent, 415, "unsupported-media-type");
    isProblem(wanted, 406, "not-acceptable");
  }

  @Test
  void aTokenThatIsBrokenExpiredOrMissingSaysHowToSignIn() {
    for (String token : List.of("abc", Tokens.expired("main"))) {
      ValidatableResponse answer = given().auth().oauth2(token).get("/probe/scope").then();

      isProblem(answer, 401, "unauthenticated");
      assertThat(answer.extract().headers().getValues("WWW-Authenticate"))
          .containsExactly("Bearer");
    }
  }

  @Test
  void aTokenWithoutTheScopeIsForbidden() {
    String token = Tokens.of("payments:write", "main");

    ValidatableResponse answer = given().auth().oauth2(token).get("/probe/scope").then();

    isProblem(answer, 403, "missing-scope");
  }

  @Test
  void aDatabaseThatIsAwaySaysWhenToTryAgain() {
    ValidatableResponse answer = given().get("/probe/away").then();

    isProblem(answer, 503, "unavailable").header("Retry-After", notNullValue());
  }

  private static ValidatableResponse isProblem(
      ValidatableResponse answer, int status, String name) {
    return answer
        .statusCode(status)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", equalTo("urn:kessai:problem:" + name))
        .body("title", notNullValue())
        .body("status", equalTo(status))
        .body("detail", notNullValue());
  }
}
