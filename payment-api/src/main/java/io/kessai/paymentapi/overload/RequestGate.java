package io.kessai.paymentapi.overload;

import io.kessai.fact.Json;
import io.kessai.paymentapi.KessaiConfig;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import io.kessai.rate.Headers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Lets no more requests in at once than can be answered in time; the others are told at once to
 * come again, before anything of them is read. Health and metrics are not counted. One with more or
 * longer headers than any client of ours sends, or with a body that is said to be too long, is
 * refused; the server itself reads on to twice as much, as it refuses without a word.
 */
@Singleton
final class RequestGate {
  private static final int PRIORITY = 1_000;
  private static final String OPERATORS = "/q/";
  private static final String RETRY_AFTER_SECONDS = "1";
  private static final int MOST_HEADERS = 100;
  private static final int LINGERING_MILLIS = 2_000;
  private static final int LONGEST_HEADERS = 16 * 1024;

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
    Optional<ProblemType> wrong = wrongWith(context.request());
    if (wrong.isPresent()) {
      refuse(context, wrong.get());
    } else if (context.request().path().startsWith(OPERATORS)) {
      context.next();
    } else if (places.tryAcquire()) {
      context.addEndHandler(ended -> places.release());
      context.addEndHandler(ended -> hangUpUnlessRead(context));
      context.next();
    } else {
      shed.increment();
      context.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
      refuse(context, ProblemType.OVERLOADED);
    }
  }

  private static Optional<ProblemType> wrongWith(HttpServerRequest request) {
    if (Headers.count(request.headers()) > MOST_HEADERS) {
      return Optional.of(ProblemType.TOO_MANY_HEADERS);
    }
    if (Headers.length(request.headers()) > LONGEST_HEADERS) {
      return Optional.of(ProblemType.HEADERS_TOO_LARGE);
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && Long.parseLong(length) > LongestBody.BYTES
        ? Optional.of(ProblemType.TOO_LARGE)
        : Optional.empty();
  }

  /** Answers and closes the connection, as a body that nobody wants may follow. */
  private static void refuse(RoutingContext context, ProblemType type) {
    Problem.Body problem = Problem.of(type).body();
    context.addEndHandler(ended -> hangUp(context));
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
        .end(Json.write(problem));
  }

  /** A body whose length was not said turned out to be too long: its rest may follow for ever. */
  private static void hangUpUnlessRead(RoutingContext context) {
    if (context.response().getStatusCode() == ProblemType.TOO_LARGE.status()) {
      hangUp(context);
    }
  }

  /** A little later, so that whoever is still sending can read the answer before. */
  private static void hangUp(RoutingContext context) {
    HttpConnection connection = context.request().connection();
    context.vertx().setTimer(LINGERING_MILLIS, late -> connection.close());
  }
}
