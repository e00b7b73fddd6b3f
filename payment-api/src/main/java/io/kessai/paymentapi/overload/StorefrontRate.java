package io.kessai.paymentapi.overload;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.kessai.paymentapi.KessaiConfig;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps one storefront from taking the places of all others: who asks faster than its rate is told
 * when to come again, before the request is looked at. Browsers that come back carry no token and
 * are not counted. Not a singleton: filters are made before there is a configuration.
 */
@ApplicationScoped
public class StorefrontRate {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final KessaiConfig.Requests limits;
  private final InstantSource clock;
  private final Counter limited;

  /** One for each subject of a token that the operator's issuer signed; there are few. */
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  StorefrontRate(KessaiConfig config, InstantSource clock, MeterRegistry metrics) {
    this.limits = config.requests();
    this.clock = clock;
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
    ConsumptionProbe probe =
        buckets
            .computeIfAbsent(storefront.getName(), name -> bucket())
            .tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      limited.increment();
      throw tooMany(probe.getNanosToWaitForRefill());
    }
  }

  private Bucket bucket() {
    int burst = Math.max(limits.burst(), limits.ratePerSecond());
    return Bucket.builder()
        .withCustomTimePrecision(new Meter(clock))
        .addLimit(limit -> limit.capacity(burst).refillGreedy(limits.ratePerSecond(), SECOND))
        .build();
  }

  private Problem tooMany(long nanos) {
    int seconds = (int) Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    return Problem.of(
            ProblemType.TOO_MANY_REQUESTS,
            "Nothing of this request was begun. Send exactly the same again after Retry-After"
                + " seconds, with the same Idempotency-Key; ask the operator for a higher rate than "
                + limits.ratePerSecond()
                + " a second if it stays.")
        .retryAfter(seconds);
  }

  private record Meter(InstantSource clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
