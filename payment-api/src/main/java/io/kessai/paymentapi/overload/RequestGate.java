package io.kessai.paymentapi.overload;

import io.kessai.fact.Json;
import io.kessai.paymentapi.KessaiConfig;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/**
 * Lets no more requests in at once than can be answered in time; the others are told at once to
 * come again, before anything of them is read. Health and metrics are not counted. One with more
 * headers than any client of ours sends is refused.
 */
@Singleton
final class RequestGate {
  private static final int PRIORITY = 1_000;
  private static final String OPERATORS = "/q/";
  private static final String RETRY_AFTER_SECONDS = "1";
  private static final int MOST_HEADERS = 100;
  private static final Problem.Body TOO_MANY_HEADERS =
      Problem.of(
              ProblemType.TOO_MANY_HEADERS,
              "Send at most " + MOST_HEADERS + " headers with a request.")
          .body();
  private static final Problem.Body OVERLOADED = Problem.of(ProblemType.OVERLOADED).body();

  private final Semaphore places;
  private final Counter shed;

  RequestGate(KessaiConfig config, MeterRegistry metrics) {
    this.places = new Semaphore(config.requests().mostAtOnce());
    this.shed = metrics.counter("kessai.requests.shed");
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, PRIORITY);
  }

  private void admit(RoutingContext context) {
    if (context.request().headers().size() > MOST_HEADERS) {
      refuse(context, TOO_MANY_HEADERS);
    } else if (context.request().path().startsWith(OPERATORS)) {
      context.next();
    } else if (places.tryAcquire()) {
      context.addEndHandler(ended -> places.release());
      context.next();
    } else {
      shed.increment();
      context.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
      refuse(context, OVERLOADED);
    }
  }

  /** Answers and closes the connection, as a body that nobody wants may follow. */
  private static void refuse(RoutingContext context, Problem.Body problem) {
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(Json.write(problem));
  }
}
