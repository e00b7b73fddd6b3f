package io.kessai.paymentapi.overload;

import io.kessai.paymentapi.KessaiConfig;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import io.kessai.rate.Rates;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.security.Principal;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps one storefront from taking the places of all others: who asks faster than its rate is told
 * when to come again, before the request is looked at. Browsers that come back carry no token and
 * are not counted. Not a singleton: filters are made before there is a configuration.
 */
@ApplicationScoped
public class StorefrontRate {
  private final KessaiConfig.Requests limits;
  private final Rates rates;
  private final Counter limited;

  StorefrontRate(KessaiConfig config, InstantSource clock, MeterRegistry metrics) {
    this.limits = config.requests();
    this.rates = new Rates(limits.ratePerSecond(), limits.burst(), clock);
    this.limited = metrics.counter("kessai.requests.limited");
  }

  /**
   * Lets a request pass, or not.
   *
   * @throws Problem {@code too-many-requests}
   */
  @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
  public void admit(ContainerRequestContext request) {
    Principal storefront = request.getSecurityContext().getUserPrincipal();
    if (storefront == null || storefront.getName() == null) {
      return;
    }
    Optional<Integer> wait = rates.secondsToWait(storefront.getName());
    if (wait.isPresent()) {
      limited.increment();
      throw tooMany(wait.get());
    }
  }

  private Problem tooMany(int seconds) {
    return Problem.of(
            ProblemType.TOO_MANY_REQUESTS,
            "Nothing of this request was begun. Send exactly the same again after Retry-After"
                + " seconds, with the same Idempotency-Key; ask the operator for a higher rate than "
                + limits.ratePerSecond()
                + " a second if it stays.")
        .retryAfter(seconds);
  }
}
