package io.kessai.order.overload;

import io.kessai.fact.Json;
import io.kessai.order.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses a request with more headers than any client of ours sends, before anything is done for
 * it. How long they and a body may be are limits of the server itself.
 */
@Singleton
final class RequestGate {
  private static final int PRIORITY = 1_000;
  private static final int MOST_HEADERS = 100;
  private static final Problem TOO_MANY =
      Problem.of(
          431,
          "too-many-headers",
          "Too many headers",
          "Send at most " + MOST_HEADERS + " headers with a request.");

  void register(@Observes Filters filters) {
    filters.register(RequestGate::admit, PRIORITY);
  }

  private static void admit(RoutingContext context) {
    if (context.request().headers().size() <= MOST_HEADERS) {
      context.next();
      return;
    }
    context
        .response()
        .setStatusCode(TOO_MANY.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(Json.write(TOO_MANY));
  }
}
