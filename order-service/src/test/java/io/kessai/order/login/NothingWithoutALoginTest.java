package io.kessai.order.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kessai.order.TokenKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever shows no token reaches nothing but what is listed here. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class NothingWithoutALoginTest {

  @Test
  void everyOperationThatIsDescribedAsksForAToken() throws IOException {
    JsonNode paths =
        new YAMLMapper().readTree(given().get("/q/openapi").asByteArray()).path("paths");
    Map<String, Integer> answers = new TreeMap<>();

    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            answers.put(method + " " + path.getKey(), ask(method, path.getKey()))));

    assertThat(answers).hasSizeGreaterThan(15);
    assertThat(answers.values()).containsOnly(401);
  }

  /** For whoever watches the service, and the description; the console is off here. */
  @ParameterizedTest
  @CsvSource({
    "/q/health, 200",
    "/q/health/live, 200",
    "/q/health/ready, 200",
    "/q/health/started, 200",
    "/q/metrics, 200",
    "/q/openapi, 200",
    "/console, 404",
    "/console/orders, 404",
    "/, 404",
    "/q, 404",
    "/q/arc, 404",
    "/q/arc/beans, 404",
    "/q/dev-ui, 404",
    "/q/info, 404",
    "/q/scheduler, 404",
    "/openapi, 404",
    "/metrics, 404",
    "/db/migration/V1__orders_facts_outbox.sql, 404",
    "/application.properties, 404",
    "/META-INF/resources/, 404",
  })
  void whatElseAnswersIsKnown(String path, int status) {
    assertThat(given().redirects().follow(false).get(path).statusCode()).isEqualTo(status);
  }

  private static int ask(String method, String path) {
    return given()
        .contentType(ContentType.JSON)
        .body("{}")
        .request(method, path.replaceAll("\\{[^}]*}", "1"))
        .statusCode();
  }
}
