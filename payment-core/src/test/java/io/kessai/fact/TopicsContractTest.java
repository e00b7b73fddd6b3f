package io.kessai.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.kessai.gateway.Notice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * {@code docs/contracts/topics.yaml} describes what travels in topics. Its schemas allow no member
 * that they do not name, so that a new one, a renamed one and one that is left out fail here.
 */
@Domain(AnyFact.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
class TopicsContractTest {
  private static final JsonNode CONTRACT = contract();
  private static final JsonSchema FACT = schema("Fact");
  private static final JsonSchema CHANGE = schema("OrderChange");

  @Property
  void everyFactIsAsTheContractSays(@ForAll Fact fact) {
    assertThat(FACT.validate(Json.tree(fact))).isEmpty();
  }

  @Property
  void everyChangeIsAsTheContractSays(@ForAll OrderChange change) {
    assertThat(CHANGE.validate(Json.tree(change))).isEmpty();
  }

  @Example
  void aNoticeIsAsTheContractSays() {
    Notice notice =
        new Notice(
            "n-1",
            new MerchantId("demo"),
            "cvs",
            "",
            Instant.EPOCH,
            Map.of("pushId", "1"),
            Map.of("receivedAmount", "100"));

    assertThat(schema("Notice").validate(Json.tree(notice))).isEmpty();
  }

  @Example
  void whatTheContractDoesNotNameIsNoticed() {
    Fact fact =
        new Fact(
            "f-1",
            OrderKey.of("demo", "o-1"),
            "card",
            Messenger.ANSWER,
            Instant.EPOCH,
            "",
            Observation.nothing(),
            Map.of());
    ObjectNode more = (ObjectNode) Json.tree(fact);
    more.put("colour", "red");
    ObjectNode less = (ObjectNode) Json.tree(fact);
    less.remove("messenger");

    assertThat(FACT.validate(more)).isNotEmpty();
    assertThat(FACT.validate(less)).isNotEmpty();
  }

  @Example
  void everyTopicStandsInTheContract() {
    assertThat(CONTRACT.path("channels"))
        .extracting(channel -> channel.path("address").asText())
        .contains(Topics.RESULTS, Topics.NOTICES, Topics.INQUIRIES, Topics.CHANGES);
  }

  private static JsonSchema schema(String name) {
    ObjectNode root = CONTRACT.deepCopy();
    root.put("$ref", "#/components/schemas/" + name);
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root);
  }

  private static JsonNode contract() {
    Path file = Path.of(System.getProperty("suite.root"), "docs/contracts/topics.yaml");
    try {
      return new YAMLMapper().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
