package io.kessai.paymentapi.description;

import io.kessai.fact.Operation;
import io.kessai.method.Methods;
import io.kessai.method.PaymentDetails;
import io.kessai.method.PaymentMethod;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Shows each method's details as a type of its own, and the methods that there are. */
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
    details(api, "StartPayment", openings);
    details(api, "FollowUp", followUps);
    api.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
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

  private static void details(OpenAPI api, String body, List<Schema> types) {
    Schema details = api.getComponents().getSchemas().get(body).getProperties().get("details");
    details.setAnyOf(types.isEmpty() ? null : types);
  }

  private static List<Parameter> parameters(List<Parameter> given) {
    return given == null ? List.of() : given;
  }
}
