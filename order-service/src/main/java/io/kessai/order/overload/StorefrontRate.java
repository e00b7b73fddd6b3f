package io.kessai.order.overload;

import io.kessai.order.problem.Problem;
import io.kessai.order.problem.ProblemType;
import io.kessai.rate.Rates;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps one storefront, by its token's name, from slowing down all others. Operators in the console
 * are people and are not counted. Not a singleton: filters are made before there is a
 * configuration.
 */
@ApplicationScoped
public class StorefrontRate {
  private static final String CONSOLE = "/console";

  private final SecurityIdentity caller;
  private final RequestsConfig limits;
  private final Rates rates;
  private final Counter limited;

  StorefrontRate(
      SecurityIdentity caller, RequestsConfig config, InstantSource clock, MeterRegistry metrics) {
    this.caller = caller;
    this.limits = config;
    this.rates = new Rates(config.ratePerSecond(), config.burst(), clock);
    this.limited = metrics.counter("kessai.requests.limited");
  }

  /** Lets a request pass, or answers it 429 with when to come again. */
  @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
  public Optional<Response> admit(ContainerRequestContext request) {
    if (request.getUriInfo().getPath().startsWith(CONSOLE)) {
      return Optional.empty();
    }
    return caller.isAnonymous()
        ? Optional.empty()
        : rates.secondsToWait(caller.getPrincipal().getName()).map(this::tooMany);
  }

  private Response tooMany(int seconds) {
    limited.increment();
    Problem problem =
        Problem.of(
            ProblemType.TOO_MANY_REQUESTS,
            "Send the same again after Retry-After seconds; ask the operator for a higher rate than "
                + limits.ratePerSecond()
                + " a second if it stays.");
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .entity(problem)
        .build();
  }
}
