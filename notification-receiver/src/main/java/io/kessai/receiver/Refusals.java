package io.kessai.receiver;

import io.kessai.fact.Json;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;

/** Counts, logs and words refusals; never with anything that the request contained (PUSH-3). */
@Singleton
final class Refusals {
  private final MeterRegistry metrics;
  private final ReceiverConfig config;
  private final SparingLog log;

  Refusals(MeterRegistry metrics, ReceiverConfig config, SparingLog log) {
    this.log = log;
    this.metrics = metrics;
    this.config = config;
    for (Refusal refusal : Refusal.values()) {
      count(refusal, 0);
    }
  }

  /** The length is all that is told of the request. */
  private void note(Refusal refusal, long length) {
    count(refusal, 1);
    log.warn("Refused a PUSH, " + refusal.code(), length + " bytes");
  }

  /** Notes the refusal and answers it. */
  void answer(HttpServerResponse response, Refusal refusal, long length) {
    note(refusal, length);
    response
        .setStatusCode(refusal.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Refusal.Problem.MEDIA_TYPE);
    if (refusal.isTemporary()) {
      response.putHeader(
          HttpHeaders.RETRY_AFTER, Long.toString(config.push().retryAfter().toSeconds()));
    }
    response.end(Json.write(refusal.problem()));
  }

  private void count(Refusal refusal, int times) {
    metrics.counter("kessai.notices.refused", "reason", refusal.code()).increment(times);
  }
}
