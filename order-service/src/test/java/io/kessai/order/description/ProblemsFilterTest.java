package io.kessai.order.description;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kessai.order.TokenKeys;
import io.kessai.order.problem.Problem;
import io.kessai.order.problem.ProblemType;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever can go wrong is described. That an operation ends with nothing else is held by all other
 * tests, see {@link OnlyWhatIsDescribed}.
 */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class ProblemsFilterTest {
  private static final Set<ProblemType> OF_NO_OPERATION =
      EnumSet.of(ProblemType.NOT_FOUND, ProblemType.METHOD_NOT_ALLOWED, ProblemType.NOT_ACCEPTABLE);
  private static final Set<ProblemType> OF_THE_CONSOLE =
      EnumSet.of(
          ProblemType.NOT_OUR_FORM,
          ProblemType.ORDER_CHANGED,
          ProblemType.HISTORY_TOO_LONG,
          ProblemType.SEARCH_TOO_WIDE);

  private List<JsonNode> operations;

  @BeforeEach
  void described() throws IOException {
    JsonNode paths =
        new YAMLMapper().readTree(given().get("/q/openapi").asByteArray()).path("paths");
    operations = stream(paths).flatMap(path -> stream(path).filter(JsonNode::isObject)).toList();
  }

  /**
   * Those that HTTP itself has come before any operation is found; pages are no part of the API.
   */
  @Test
  void everyProblemIsAnOperationsBesidesHttpsOwnAndTheConsoles() {
    Set<ProblemType> missing = EnumSet.allOf(ProblemType.class);
    operations.forEach(each -> missing.removeAll(ProblemsFilter.of(id(each))));

    assertThat(missing).containsAll(OF_NO_OPERATION).containsAll(OF_THE_CONSOLE);
    assertThat(missing).hasSize(OF_NO_OPERATION.size() + OF_THE_CONSOLE.size());
  }

  @Test
  void everyOperationShowsEachOfItsProblemsWithAnExample() {
    assertThat(operations)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            operation ->
                assertThat(shown(operation))
                    .as(id(operation))
                    .containsExactlyInAnyOrderElementsOf(
                        ProblemsFilter.of(id(operation)).stream().map(ProblemType::urn).toList()));
  }

  @Test
  void whoeverSendsABodyIsToldThatItCanBeTooLong() {
    assertThat(operations)
        .allSatisfy(
            operation ->
                assertThat(ProblemsFilter.of(id(operation)).contains(ProblemType.TOO_LARGE))
                    .as(id(operation))
                    .isEqualTo(operation.has("requestBody")));
  }

  @Test
  void whoeverAsksTooOftenIsToldOfRetryAfter() {
    assertThat(operations)
        .allSatisfy(
            operation ->
                assertThat(operation.at("/responses/429/headers").has("Retry-After")).isTrue());
  }

  @Test
  void aProblemThatItsOperationDoesNotNameIsNoticed() {
    given().get("/probe/undescribed").then().statusCode(599);
  }

  private static Set<String> shown(JsonNode operation) {
    Set<String> types = new HashSet<>();
    operation
        .path("responses")
        .properties()
        .forEach(
            response ->
                response
                    .getValue()
                    .path("content")
                    .path(Problem.MEDIA_TYPE)
                    .path("examples")
                    .forEach(
                        example -> {
                          JsonNode problem = example.path("value");
                          assertThat(problem.path("status").asText()).isEqualTo(response.getKey());
                          assertThat(problem.path("title").asText()).isNotEmpty();
                          assertThat(problem.path("detail").asText()).isNotEmpty();
                          types.add(problem.path("type").asText());
                        }));
    return types;
  }

  private static String id(JsonNode operation) {
    return operation.path("operationId").asText();
  }

  private static Stream<JsonNode> stream(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
