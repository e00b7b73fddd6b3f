package io.kessai.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Begins spans. Sending them never holds up what is traced: it is done by a thread of its own, from
 * a bounded queue that drops what it has no room for.
 */
@Singleton
public final class Traces {
  /** The header of HTTP and of Kafka's records that a trace is followed by. */
  public static final String TRACEPARENT = "traceparent";

  private static final int CLOSE_SECONDS = 3;
  private static final TextMapGetter<String> GIVEN = new Given();

  private final Optional<SdkTracerProvider> provider;

  /** {@link IllegalArgumentException} where the share is none. */
  public Traces(TracingConfig config) {
    if (!(config.share() >= 0 && config.share() <= 1)) {
      throw new IllegalArgumentException("kessai.tracing.share must be from 0 to 1");
    }
    this.provider = config.endpoint().map(endpoint -> provider(endpoint, config));
  }

  private static SdkTracerProvider provider(URI endpoint, TracingConfig config) {
    return SdkTracerProvider.builder()
        .setResource(
            Resource.create(
                Attributes.of(AttributeKey.stringKey("service.name"), config.service())))
        .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(config.share())))
        .addSpanProcessor(
            BatchSpanProcessor.builder(
                    OtlpHttpSpanExporter.builder().setEndpoint(endpoint.toString()).build())
                .build())
        .build();
  }

  /** Whether anything is traced: what only traces need can be left out where not. */
  public boolean areTold() {
    return provider.isPresent();
  }

  /**
   * Begins a step of whatever this thread is at, or a trace where it is at nothing. The step is
   * this thread's current one until it is closed.
   *
   * @param name of few different values: no ids
   */
  public Step begin(String name, SpanKind kind) {
    return begin(name, kind, Context.current());
  }

  /**
   * Begins what follows from elsewhere.
   *
   * @param traceparent as it was received from somebody who is believed; a trace begins where it is
   *     absent or none
   */
  public Step beginAfter(Optional<String> traceparent, String name, SpanKind kind) {
    if (provider.isEmpty()) {
      return Step.NONE;
    }
    Context before =
        W3CTraceContextPropagator.getInstance()
            .extract(Context.root(), traceparent.orElse(""), GIVEN);
    return begin(name, kind, before);
  }

  private Step begin(String name, SpanKind kind, Context before) {
    return provider
        .map(
            it ->
                Step.of(
                    it.get("kessai")
                        .spanBuilder(name)
                        .setParent(before)
                        .setSpanKind(kind)
                        .startSpan()))
        .orElse(Step.NONE);
  }

  /** What follows from this thread's current step is to be told; absent where there is none. */
  public static Optional<String> current() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? Optional.of(
            "00-%s-%s-%s"
                .formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex()))
        : Optional.empty();
  }

  /** Gives a record of Kafka the current step to follow from. */
  public static void carry(Headers headers) {
    current().ifPresent(step -> put(headers, step));
  }

  /** Gives a record of Kafka this {@code traceparent}. */
  public static void put(Headers headers, String traceparent) {
    headers.add(TRACEPARENT, traceparent.getBytes(StandardCharsets.US_ASCII));
  }

  /** The step that a record of Kafka follows from. */
  public static Optional<String> of(Headers headers) {
    return Optional.ofNullable(headers.lastHeader(TRACEPARENT))
        .map(Header::value)
        .map(value -> new String(value, StandardCharsets.US_ASCII));
  }

  void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object end) {
    close();
  }

  /** Sends what is not sent yet; waits for that no longer than a few seconds. */
  void close() {
    provider.ifPresent(it -> it.shutdown().join(CLOSE_SECONDS, TimeUnit.SECONDS));
  }

  private static final class Given implements TextMapGetter<String> {
    @Override
    public Iterable<String> keys(String traceparent) {
      return List.of(TRACEPARENT);
    }

    @Override
    public String get(String traceparent, String key) {
      return key.equals(TRACEPARENT) ? traceparent : null;
    }
  }
}
