package io.kessai.receiver;

import io.kessai.trace.Step;
import io.kessai.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Where the payment server sends its notices (protocol section 4). One address that takes bytes
 * needs nothing of what a framework for REST does for each request.
 */
@Singleton
final class PushRoute {
  private static final String SERVICE = "service";
  private static final String SIGNATURE = "Content-HMAC";
  private static final int OK = 200;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int READING_MILLIS = 10_000;

  private final PushDoor door;
  private final Refusals refusals;
  private final Traces traces;

  PushRoute(PushDoor door, Refusals refusals, Traces traces) {
    this.door = door;
    this.refusals = refusals;
    this.traces = traces;
  }

  void register(@Observes Router router) {
    router.route("/push/:" + SERVICE).handler(this::receive);
  }

  /** Reads the body, for ten seconds at the longest, and has it taken. */
  private void receive(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!request.method().equals(HttpMethod.POST)) {
      context
          .response()
          .setStatusCode(METHOD_NOT_ALLOWED)
          .putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name())
          .end();
      return;
    }
    long patience = context.vertx().setTimer(READING_MILLIS, late -> request.connection().close());
    // Whoever hangs up while sending has sent nothing.
    request
        .body()
        .onComplete(read -> context.vertx().cancelTimer(patience))
        .onSuccess(body -> take(context, body.getBytes()));
    // Quarkus hands requests on paused.
    request.resume();
  }

  /** All on the request's event loop, which nothing here holds up (decision 0019). */
  private void take(RoutingContext context, byte[] body) {
    String service = context.pathParam(SERVICE);
    List<String> signatures = context.request().headers().getAll(SIGNATURE);
    Step push = traces.begin("push", SpanKind.SERVER);
    Future.succeededFuture(body)
        .compose(bytes -> door.take(service, signatures, bytes))
        .onComplete(taken -> answer(context, push, taken, body.length));
    push.leave();
  }

  private void answer(
      RoutingContext context, Step push, AsyncResult<Optional<Refusal>> taken, int length) {
    try (Step resumed = push.resume()) {
      if (taken.failed()) {
        context.fail(taken.cause());
        return;
      }
      Optional<Refusal> refusal = taken.result();
      resumed.answered(refusal.map(Refusal::status).orElse(OK));
      refusal.ifPresentOrElse(
          why -> refusals.answer(context.response(), why, length), () -> acknowledge(context));
    }
  }

  /** Kafka has every notice of it by now, or whoever sent it would have been refused. */
  private static void acknowledge(RoutingContext context) {
    context.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/plain").end("OK");
  }
}
