package io.kessai.paymentapi.description;

import io.kessai.fact.Operation;
import io.kessai.method.Methods;
import io.kessai.method.PaymentDetails;
import io.kessai.method.PaymentMethod;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Shows the methods that there are, each one's details as a type of its own and in an example. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class MethodsFilter implements OASFilter {
  private static final String METHOD = "method";

  /** For the framework, which makes it when the service starts. */
  public MethodsFilter() {}

  @Override
  public void filterOpenAPI(OpenAPI api) {
    List<Schema> openings = new ArrayList<>();
    List<Schema> followUps = new ArrayList<>();
    for (PaymentMethod method : methods().all()) {
      openings.add(add(api, name(method, Operation.AUTHORIZE), method.details()));
      new TreeMap<>(method.operations())
          .forEach(
              (operation, terms) ->
                  terms
                      .details()
                      .ifPresent(type -> followUps.add(add(api, name(method, operation), type))));
    }
    details(api, "StartPayment", "What the method in the path needs", openings);
    details(api, "FollowUp", "What the method needs for this operation", followUps);
    examples(api);
    Described.operations(api)
        .flatMap(operation -> parameters(operation.getParameters()).stream())
        .filter(parameter -> METHOD.equals(parameter.getName()))
        .forEach(parameter -> parameter.getSchema().setEnumeration(List.copyOf(methods().ids())));
  }

  private static Methods<PaymentMethod> methods() {
    return CDI.current().select(new TypeLiteral<Methods<PaymentMethod>>() {}).get();
  }

  /** Such as {@code CardAuthorize}. */
  private static String name(PaymentMethod method, Operation operation) {
    return word(method.id()) + word(operation.name().toLowerCase(Locale.ROOT));
  }

  private static String word(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static Schema add(OpenAPI api, String name, Class<? extends PaymentDetails> type) {
    api.getComponents().addSchema(name, RecordSchemas.of(type));
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }

  private static void details(OpenAPI api, String body, String says, List<Schema> types) {
    api.getComponents()
        .getSchemas()
        .get(body)
        .addProperty("details", OASFactory.createSchema().description(says).anyOf(types));
  }

  private static void examples(OpenAPI api) {
    MediaType start = body(api, Operations.START);
    methods()
        .all()
        .forEach(
            method ->
                start.addExample(method.id(), OASFactory.createExample().value(startWith(method))));
    MediaType follow = body(api, Operations.FOLLOW);
    follow.addExample("all", OASFactory.createExample().value(Map.of()));
    follow.addExample("part", OASFactory.createExample().value(Map.of("amount", 500)));
    follow.addExample(
        "month", OASFactory.createExample().value(Map.of("details", Map.of("month", "2026-12"))));
  }

  private static MediaType body(OpenAPI api, String operation) {
    return Described.operation(api, operation)
        .getRequestBody()
        .getContent()
        .getMediaType(Described.JSON);
  }

  private static Map<String, Object> startWith(PaymentMethod method) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("amount", PaymentMethod.EXAMPLE_AMOUNT);
    request.put("returnUrl", "https://shop.example/orders/order-1001");
    request.put("details", Plain.of(method.example()));
    return request;
  }

  private static List<Parameter> parameters(List<Parameter> given) {
    return given == null ? List.of() : given;
  }
}
