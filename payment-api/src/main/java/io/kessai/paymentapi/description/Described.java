package io.kessai.paymentapi.description;

import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Finds what is described. */
final class Described {
  static final String JSON = "application/json";

  private Described() {}

  static Stream<Operation> operations(OpenAPI api) {
    return api.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream());
  }

  /** The operation of this id, which there must be. */
  static Operation operation(OpenAPI api, String id) {
    return operations(api)
        .filter(operation -> id.equals(operation.getOperationId()))
        .findFirst()
        .orElseThrow();
  }
}
