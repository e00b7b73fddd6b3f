package io.kessai.receiver;

import io.kessai.trace.Step;
import io.kessai.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

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
  private final ExecutorService threads;

  PushRoute(
      PushDoor door, Refusals refusals, Traces traces, @VirtualThreads ExecutorService threads) {
    this.door = door;
    this.refusals = refusals;
    this.traces = traces;
    this.threads = threads;
  }

  void register(@Observes Router router) {
    router.route("/push/:" + SERVICE).handler(this::receive);
  }

  /** Reads the body, for ten seconds at the longest, and has it taken by a thread that may wait. */
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
        .onSuccess(body -> threads.execute(() -> answer(context, body.getBytes())));
    // Quarkus hands requests on paused.
    request.resume();
  }

  private void answer(RoutingContext context, byte[] body) {
    String service = context.pathParam(SERVICE);
    List<String> signatures = context.request().headers().getAll(SIGNATURE);
    try (Step push = traces.begin("push", SpanKind.SERVER)) {
      Optional<Refusal> refusal = door.take(service, signatures, body);
      push.answered(refusal.map(Refusal::status).orElse(OK));
      refusal.ifPresentOrElse(
          why -> refusals.answer(context.response(), why, body.length),
          () -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/plain").end("OK"));
    } catch (RuntimeException e) {
      context.fail(e);
    }
  }
}
