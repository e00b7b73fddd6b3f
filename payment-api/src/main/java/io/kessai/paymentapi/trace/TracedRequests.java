package io.kessai.paymentapi.trace;

import io.kessai.trace.Step;
import io.kessai.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Makes each request a step of a trace: of the storefront's, where it sends its own. A browser is a
 * stranger, whose traces nobody follows. Not a singleton: filters are made before there is a
 * configuration.
 */
@ApplicationScoped
public class TracedRequests {
  private static final String STEP = TracedRequests.class.getName();

  private final Traces traces;

  TracedRequests(Traces traces) {
    this.traces = traces;
  }

  /** Begins the step, on the thread that the request is worked on. */
  @ServerRequestFilter(priority = Priorities.USER)
  public void begin(ContainerRequestContext request, SimpleResourceInfo resource) {
    if (!traces.areTold()) {
      return;
    }
    Optional<String> before =
        request.getSecurityContext().getUserPrincipal() == null
            ? Optional.empty()
            : Optional.ofNullable(request.getHeaderString(Traces.TRACEPARENT));
    request.setProperty(
        STEP,
        traces.beginAfter(
            before, request.getMethod() + " " + resource.getMethodName(), SpanKind.SERVER));
  }

  /** Ends it. */
  @ServerResponseFilter
  public void end(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(STEP) instanceof Step step) {
      step.answered(response.getStatus()).close();
    }
  }
}
