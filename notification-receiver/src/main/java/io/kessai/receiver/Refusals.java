package io.kessai.receiver;

import io.kessai.fact.Json;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

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

  /** Notes the refusal. The length is all that is told of the request. */
  void note(Refusal refusal, long length) {
    count(refusal, 1);
    log.warn("Refused a PUSH, " + refusal.code(), length + " bytes");
  }

  /** Notes the refusal and makes the answer to it. */
  Response answer(Refusal refusal, long length) {
    note(refusal, length);
    Response.ResponseBuilder answer =
        Response.status(refusal.status())
            .type(Refusal.Problem.MEDIA_TYPE)
            .entity(Json.write(refusal.problem()));
    if (refusal.isTemporary()) {
      answer.header(HttpHeaders.RETRY_AFTER, retryAfter());
    }
    return answer.build();
  }

  /** Whole seconds after which to come again. */
  String retryAfter() {
    return Long.toString(config.push().retryAfter().toSeconds());
  }

  private void count(Refusal refusal, int times) {
    metrics.counter("kessai.notices.refused", "reason", refusal.code()).increment(times);
  }
}
