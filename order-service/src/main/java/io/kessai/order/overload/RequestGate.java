package io.kessai.order.overload;

import io.kessai.fact.Json;
import io.kessai.order.problem.Problem;
import io.kessai.order.problem.ProblemType;
import io.kessai.rate.Headers;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Refuses a request with more or longer headers than any client of ours sends, or with a body that
 * is said to be too long, before anything is done for it. The server itself reads on to twice as
 * much, as it refuses without a word.
 */
@Singleton
final class RequestGate {
  private static final int PRIORITY = 1_000;
  private static final int MOST_HEADERS = 100;
  private static final int LINGERING_MILLIS = 2_000;
  private static final int LONGEST_HEADERS = 16 * 1024;

  void register(@Observes Filters filters) {
    filters.register(RequestGate::admit, PRIORITY);
  }

  private static void admit(RoutingContext context) {
    Optional<ProblemType> wrong = wrongWith(context.request());
    if (wrong.isPresent()) {
      refuse(context, Problem.of(wrong.get()));
    } else {
      context.addEndHandler(sent -> hangUpUnlessRead(context));
      context.next();
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

  private static void refuse(RoutingContext context, Problem problem) {
    if (isAlone(context)) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      context.addEndHandler(sent -> hangUp(context));
    }
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(Json.write(problem));
  }

  /** A body whose length was not said turned out to be too long: its rest may follow for ever. */
  private static void hangUpUnlessRead(RoutingContext context) {
    if (context.response().getStatusCode() == ProblemType.TOO_LARGE.status() && isAlone(context)) {
      hangUp(context);
    }
  }

  /** A little later, so that whoever is still sending can read the answer before. */
  private static void hangUp(RoutingContext context) {
    HttpConnection connection = context.request().connection();
    context.vertx().setTimer(LINGERING_MILLIS, late -> connection.close());
  }

  /** Over HTTP/2 a connection is not this request's alone, and each stream's window bounds it. */
  private static boolean isAlone(RoutingContext context) {
    return context.request().version() != HttpVersion.HTTP_2;
  }
}
