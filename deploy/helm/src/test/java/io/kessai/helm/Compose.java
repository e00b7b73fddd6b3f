package io.kessai.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The file for {@code docker compose}, with its anchors put in.
 *
 * @param tree by its fields
 */
record Compose(JsonNode tree) {
  /** Where it lies, with all that it names. */
  static final String FOLDER = "deploy/compose/";

  private static final ObjectMapper JSON = new ObjectMapper();

  static Compose read() {
    return of(Project.read(FOLDER + "compose.yaml"));
  }

  /** A key that stands twice fails. */
  static Compose of(String yaml) {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    return new Compose(JSON.valueToTree(new Yaml(new SafeConstructor(strict)).load(yaml)));
  }

  /** What breaks the format, as far as it is used here. */
  Set<ValidationMessage> flaws() {
    try (var schema = Compose.class.getResourceAsStream("Compose.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(schema)
          .validate(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, JsonNode> services() {
    Map<String, JsonNode> services = new TreeMap<>();
    tree.path("services").properties().forEach(it -> services.put(it.getKey(), it.getValue()));
    return services;
  }

  /**
   * The file behind each path in a container that is no volume.
   *
   * @param kind {@code configs} or {@code secrets}
   */
  Map<String, String> files(String service, String kind) {
    Map<String, String> files = new TreeMap<>();
    services()
        .get(service)
        .path(kind)
        .forEach(
            each ->
                files.put(
                    each.path("target").asText(),
                    tree.path(kind).path(each.path("source").asText()).path("file").asText()));
    return files;
  }

  static Stream<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText);
  }

  /** How a service is called that the chart calls this. */
  static String name(String component) {
    return component.replace("trial-", "");
  }

  /** What the chart says of a trial, said of containers: the names of hosts are others. */
  static String renamed(String text) {
    String renamed = text;
    for (String component : Case.TRIAL.installation().templates().keySet()) {
      renamed = renamed.replace(Chart.RELEASE + "-" + component, name(component));
    }
    return renamed;
  }
}
