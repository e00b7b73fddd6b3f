package io.kessai.paymentapi.description;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.Json;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Stands in the service in all tests: a problem that its operation does not name is answered 599,
 * which no test expects.
 */
class OnlyWhatIsDescribed {
  private static final int NOT_DESCRIBED = 599;
  private static final int PROBLEM_FROM = 400;

  @ServerResponseFilter
  void hold(ContainerResponseContext response, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    Operation operation = method == null ? null : method.getAnnotation(Operation.class);
    if (operation == null
        || operation.operationId().isEmpty()
        || response.getStatus() < PROBLEM_FROM) {
      return;
    }
    Optional<String> type = type(response.getEntity());
    if (ProblemsFilter.of(operation.operationId()).stream()
        .map(ProblemType::urn)
        .noneMatch(described -> type.filter(described::equals).isPresent())) {
      response.setStatus(NOT_DESCRIBED);
    }
  }

  /** An answer that is kept for a repeat of its command is JSON already. */
  private static Optional<String> type(Object entity) {
    if (entity instanceof Problem.Body problem) {
      return Optional.of(problem.type());
    }
    if (entity instanceof String json) {
      try {
        return Optional.of(Json.read(json, JsonNode.class).path("type").asText());
      } catch (Json.Unreadable e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
