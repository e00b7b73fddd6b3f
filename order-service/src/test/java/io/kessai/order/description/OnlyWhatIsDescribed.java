package io.kessai.order.description;

import io.kessai.order.problem.Problem;
import io.kessai.order.problem.ProblemType;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Stands in the service in all tests: a problem that its operation does not name is answered 599,
 * which no test expects.
 */
class OnlyWhatIsDescribed {
  private static final int NOT_DESCRIBED = 599;

  @ServerResponseFilter
  void hold(ContainerResponseContext response, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    Operation operation = method == null ? null : method.getAnnotation(Operation.class);
    if (operation != null
        && !operation.operationId().isEmpty()
        && response.getEntity() instanceof Problem problem
        && ProblemsFilter.of(operation.operationId()).stream()
            .map(ProblemType::urn)
            .noneMatch(problem.type()::equals)) {
      response.setStatus(NOT_DESCRIBED);
    }
  }
}
