package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dashboards show metrics that there are, wherever they are imported. */
class DashboardsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "deploy/helm/kessai/files/dashboards";

  static List<String> dashboards() {
    return Project.names(FOLDER);
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void everyMetricIsThere(String file) {
    assertThat(expressions(file))
        .isNotEmpty()
        .allSatisfy(expression -> assertThat(MetricNames.unknown(expression)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void everyQueryIsOfTheChosenNamespace(String file) {
    assertThat(expressions(file))
        .allSatisfy(expression -> assertThat(expression).contains("namespace=~\"$namespace\""));
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void noTwoPanelsLieOnEachOther(String file) {
    List<JsonNode> places = panels(file).map(panel -> panel.path("gridPos")).toList();

    assertThat(places).doesNotHaveDuplicates();
    assertThat(panels(file).map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
    assertThat(places)
        .allSatisfy(
            place ->
                assertThat(place.path("x").asInt() + place.path("w").asInt())
                    .isLessThanOrEqualTo(24));
  }

  @Test
  void grafanasSidecarFindsThem() {
    assertThat(
            Case.PRODUCTION.installation().all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().contains("dashboard")))
        .hasSameSizeAs(dashboards())
        .allSatisfy(
            map -> {
              assertThat(map.getMetadata().getLabels()).containsEntry("grafana_dashboard", "1");
              assertThat(read(map.getData().values().iterator().next()).path("panels"))
                  .isNotEmpty();
            });
  }

  private static List<String> expressions(String file) {
    return panels(file)
        .flatMap(panel -> panel.path("targets").valueStream())
        .map(target -> target.path("expr").asText())
        .toList();
  }

  private static Stream<JsonNode> panels(String file) {
    return read(Project.read(FOLDER + "/" + file)).path("panels").valueStream();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
