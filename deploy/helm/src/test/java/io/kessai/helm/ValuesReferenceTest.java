package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The chart's README lists all values, from the schema and values.yaml. With {@code
 * -Dvalues.write=true} the list is written anew.
 */
class ValuesReferenceTest {
  private static final String README = "deploy/helm/README.md";
  private static final String BEGIN = "<!-- values -->\n";
  private static final String END = "<!-- /values -->\n";

  @Test
  void theReadmeListsAllValues() throws IOException {
    String readme = Project.read(README);
    int begin = readme.indexOf(BEGIN);
    int end = readme.indexOf(END);
    assertThat(begin).as(BEGIN + " in " + README).isNotNegative();
    String wanted = readme.substring(0, begin) + BEGIN + table() + readme.substring(end);
    if (Boolean.getBoolean("values.write")) {
      Files.writeString(Project.path(README), wanted);
    }

    assertThat(Project.read(README)).isEqualTo(wanted);
  }

  @Test
  void everyValueIsDescribedAndHasItsDefaultInTheFile() {
    List<Row> rows = rows();

    assertThat(rows).hasSizeGreaterThan(200);
    assertThat(rows).allSatisfy(row -> assertThat(row.says()).as(row.name()).isNotBlank());
    assertThat(rows).allSatisfy(row -> assertThat(row.value()).as(row.name()).isNotEqualTo("``"));
  }

  @Test
  void theFileHasNothingThatTheSchemaDoesNotDescribe() {
    List<String> described = rows().stream().map(Row::name).toList();

    assertThat(leaves("", yaml(), schema())).allMatch(described::contains);
  }

  private static String table() {
    StringBuilder table = new StringBuilder();
    schema()
        .path("properties")
        .properties()
        .forEach(
            part -> {
              if (part.getKey().equals("global")) {
                return;
              }
              List<Row> rows = new ArrayList<>();
              collect(part.getKey(), part.getValue(), yaml().get(part.getKey()), rows);
              boolean group = part.getValue().has("properties");
              table.append("\n### `").append(part.getKey()).append("`\n");
              if (group) {
                table.append(part.getValue().path("description").asText()).append("\n\n");
              } else {
                table.append('\n');
              }
              table.append("| value | default | meaning |\n| --- | --- | --- |\n");
              rows.forEach(
                  row ->
                      table.append(
                          "| `%s` | %s | %s |\n".formatted(row.name(), row.value(), row.says())));
            });
    return table.append('\n').toString();
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    schema()
        .path("properties")
        .properties()
        .forEach(
            part -> {
              if (!part.getKey().equals("global")) {
                collect(part.getKey(), part.getValue(), yaml().get(part.getKey()), rows);
              }
            });
    return rows;
  }

  private static void collect(String name, JsonNode schema, JsonNode value, List<Row> rows) {
    if (schema.has("properties")) {
      schema
          .path("properties")
          .properties()
          .forEach(
              each ->
                  collect(
                      name + "." + each.getKey(),
                      each.getValue(),
                      value == null ? null : value.get(each.getKey()),
                      rows));
    } else {
      String shown = value == null ? "" : value.toString().replace("|", "\\|");
      String choice =
          schema.has("enum")
              ? " One of "
                  + schema
                      .path("enum")
                      .toString()
                      .replaceAll("[\\[\\]\"]", "`")
                      .replace("``", "`")
                      .replace(",", ", ")
                  + "."
              : "";
      rows.add(
          new Row(
              name,
              "`" + shown + "`",
              (schema.path("description").asText() + choice + bounds(schema)).replace("|", "\\|")));
    }
  }

  private static String bounds(JsonNode schema) {
    return schema.has("minimum") && schema.has("maximum")
        ? " From %d to %d.".formatted(schema.get("minimum").asInt(), schema.get("maximum").asInt())
        : "";
  }

  private static List<String> leaves(String prefix, JsonNode value, JsonNode schema) {
    List<String> leaves = new ArrayList<>();
    value
        .properties()
        .forEach(
            each -> {
              JsonNode inner = schema.path("properties").path(each.getKey());
              String name = prefix.isEmpty() ? each.getKey() : prefix + "." + each.getKey();
              if (inner.has("properties")) {
                leaves.addAll(leaves(name, each.getValue(), inner));
              } else {
                leaves.add(name);
              }
            });
    return leaves;
  }

  private static JsonNode schema() {
    return read(new ObjectMapper(), "values.schema.json");
  }

  private static JsonNode yaml() {
    return read(new YAMLMapper(), "values.yaml");
  }

  private static JsonNode read(ObjectMapper mapper, String file) {
    try {
      return mapper.readTree(Project.read(Project.CHART.resolve(file)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Row(String name, String value, String says) {}
}
