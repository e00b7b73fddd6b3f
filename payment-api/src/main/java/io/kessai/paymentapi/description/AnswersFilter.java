package io.kessai.paymentapi.description;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.kessai.method.NextAction;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Shows what a browser may have to do next, and what payments look like. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class AnswersFilter implements OASFilter {
  /** For the framework, which makes it when the service starts. */
  public AnswersFilter() {}

  @Override
  public void filterOpenAPI(OpenAPI api) {
    nextAction(api);
    examples(
        api, Operations.START, "201", List.of("captured", "at-a-store", "at-a-bank", "declined"));
    examples(api, Operations.START, "202", List.of("in-doubt"));
    examples(api, Operations.FOLLOW, "200", List.of("refunded"));
    examples(api, Operations.FOLLOW, "202", List.of("refund-in-doubt"));
    examples(api, Operations.READ, "200", List.of("captured", "at-a-store", "refund-in-doubt"));
    for (String command : List.of(Operations.START, Operations.FOLLOW)) {
      Described.operation(api, command).getResponses().getAPIResponses().values().stream()
          .filter(response -> response.getRef() == null)
          .forEach(response -> response.addHeader("Idempotent-Replayed", replayed()));
    }
  }

  private static void nextAction(OpenAPI api) {
    Schema any =
        OASFactory.createSchema()
            .description("What the consumer's browser must do next")
            .discriminator(OASFactory.createDiscriminator().propertyName("type"));
    Arrays.stream(NextAction.class.getAnnotation(JsonSubTypes.class).value())
        .sorted(Comparator.comparing(JsonSubTypes.Type::name))
        .forEach(
            kind -> {
              String name = kind.value().getSimpleName();
              String ref = "#/components/schemas/" + name;
              api.getComponents().addSchema(name, action(kind.name(), kind.value()));
              any.addOneOf(OASFactory.createSchema().ref(ref));
              any.getDiscriminator().addMapping(kind.name(), ref);
            });
    api.getComponents().addSchema("NextAction", any);
    api.getComponents()
        .getSchemas()
        .get("Payment")
        .addProperty(
            "nextAction", OASFactory.createSchema().ref("#/components/schemas/NextAction"));
    api.getComponents().removeSchema("JsonNode");
    api.getComponents().removeSchema("JsonNodeType");
  }

  private static Schema action(String type, Class<?> action) {
    Schema schema = RecordSchemas.of(action);
    schema.addProperty(
        "type",
        OASFactory.createSchema().type(List.of(SchemaType.STRING)).enumeration(List.of(type)));
    schema.addRequired("type");
    if (action == NextAction.ShowHtml.class) {
      schema.addProperty(
          "url",
          OASFactory.createSchema()
              .type(List.of(SchemaType.STRING))
              .format("uri")
              .description("Where payment-api itself shows the document, once"));
    }
    return schema;
  }

  private static void examples(OpenAPI api, String operation, String status, List<String> names) {
    MediaType content =
        Described.operation(api, operation)
            .getResponses()
            .getAPIResponse(status)
            .getContent()
            .getMediaType(Described.JSON);
    names.forEach(
        name -> content.addExample(name, OASFactory.createExample().value(Plain.file(name))));
  }

  private static Header replayed() {
    return OASFactory.createHeader()
        .description("true where the answer is that of an earlier request with the same key")
        .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
  }
}
