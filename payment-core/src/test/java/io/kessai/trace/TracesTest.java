package io.kessai.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.kessai.fact.OrderKey;
import io.opentelemetry.api.trace.SpanKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps follow from each other and are told to a collector; where there is none, nothing is. */
class TracesTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final Optional<String> FOLLOWED =
      Optional.of("00-" + TRACE + "-00f067aa0ba902b7-01");
  private static final Optional<String> NOT_TOLD =
      Optional.of("00-" + TRACE + "-00f067aa0ba902b7-00");

  private final List<String> told = new CopyOnWriteArrayList<>();
  private HttpServer collector;

  @BeforeEach
  void collect() throws IOException {
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          told.add(new String(body, StandardCharsets.ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    collector.start();
  }

  @AfterEach
  void stop() {
    collector.stop(0);
  }

  @Test
  void aStepFollowsFromWhatItsCallerSaysAndIsTold() {
    Traces traces = traces(1);

    try (Step step = traces.beginAfter(FOLLOWED, "POST start", SpanKind.SERVER)) {
      Step.about(OrderKey.of("demo", "order-1"));
      step.answered(201);
      assertThat(Traces.current()).hasValueSatisfying(it -> assertThat(it).contains(TRACE));
    }
    traces.close();

    assertTold()
        .contains(bytes(TRACE), "payment-api", "POST start", "kessai.order", "demo/order-1");
  }

  @Test
  void aStepWithinAStepFollowsFromItAndGivesItBack() {
    Traces traces = traces(1);

    try (Step outer = traces.begin("outer", SpanKind.INTERNAL)) {
      String before = Traces.current().orElseThrow();
      try (Step inner = traces.begin("inner", SpanKind.CLIENT)) {
        assertThat(trace(Traces.current().orElseThrow())).isEqualTo(trace(before));
        inner.ended("replied");
      }
      assertThat(Traces.current()).contains(before);
      assertThat(MDC.get("traceId")).isEqualTo(trace(before));
      outer.ended("done");
    }
    assertThat(Traces.current()).isEmpty();
    assertThat(MDC.get("traceId")).isNull();
    traces.close();

    assertTold().contains("outer", "inner", "replied", "done");
  }

  @Test
  void aStepThatWasLeftIsNobodysUntilItIsResumed() {
    Traces traces = traces(1);
    Step waiting = traces.begin("waiting", SpanKind.SERVER);
    String its = Traces.current().orElseThrow();

    waiting.leave();
    waiting.leave();
    assertThat(Traces.current()).isEmpty();
    assertThat(MDC.get("traceId")).isNull();
    try (Step resumed = waiting.resume()) {
      assertThat(Traces.current()).contains(its);
      assertThat(MDC.get("traceId")).isEqualTo(trace(its));
      resumed.ended("after all");
    }
    waiting.leave();
    assertThat(Traces.current()).isEmpty();
    traces.close();

    assertTold().contains("waiting", "after all");
  }

  @Test
  void whatIsNotTracedIsLeftAndResumedAsWell() {
    Step none = new Traces(config(Optional.empty(), 1)).begin("push", SpanKind.SERVER);

    none.leave();
    none.resume();

    assertThat(Traces.current()).isEmpty();
    assertThat(MDC.get("traceId")).isNull();
  }

  @Test
  void aRecordOfKafkaCarriesTheStep() {
    Traces traces = traces(1);
    Headers headers = new RecordHeaders();

    try (Step step = traces.begin("push", SpanKind.SERVER)) {
      Traces.carry(headers);
      step.ended("stored");
    }

    try (Step step = traces.beginAfter(Traces.of(headers), "process", SpanKind.CONSUMER)) {
      assertThat(trace(Traces.current().orElseThrow()))
          .isEqualTo(trace(Traces.of(headers).orElseThrow()));
      step.ended("taken");
    }
    assertThat(Traces.of(new RecordHeaders())).isEmpty();
  }

  @Test
  void withoutACollectorNothingIsTracedWhateverACallerSays() {
    Traces off = new Traces(config(Optional.empty(), 1));
    Headers headers = new RecordHeaders();

    try (Step step = off.beginAfter(FOLLOWED, "POST start", SpanKind.SERVER)) {
      Step.about(OrderKey.of("demo", "order-1"));
      Traces.carry(headers);
      step.answered(500);
      assertThat(off.areTold()).isFalse();
      assertThat(Traces.current()).isEmpty();
      assertThat(MDC.get("traceId")).isNull();
      assertThat(headers).isEmpty();
    }
    off.close();
  }

  @Test
  void whatIsNotOfTheShareIsNotToldUnlessItsCallerTellsIt() {
    Traces none = traces(0);
    none.begin("own", SpanKind.SERVER).close();
    none.beginAfter(FOLLOWED, "told by the caller", SpanKind.SERVER).close();
    none.close();
    Traces all = traces(1);
    all.beginAfter(NOT_TOLD, "kept by the caller", SpanKind.SERVER).close();
    all.close();

    assertTold().contains("told by the caller").doesNotContain("own");
  }

  @Test
  void whatIsNoTraceBeginsOne() {
    Traces traces = traces(1);

    for (String none : List.of("", "x", "00-0-0-01", "00-" + TRACE + "-00f067aa0ba902b7")) {
      try (Step step = traces.beginAfter(Optional.of(none), "POST start", SpanKind.SERVER)) {
        assertThat(Traces.current()).hasValueSatisfying(it -> assertThat(it).doesNotContain(TRACE));
        step.answered(200);
      }
    }
  }

  @Test
  void aCollectorThatIsAwayHoldsUpNobody() {
    collector.stop(0);
    Traces traces = traces(1);

    traces.begin("POST start", SpanKind.SERVER).close();

    assertThat(told).isEmpty();
  }

  @Test
  void aShareThatIsNoneIsRefused() {
    for (double wrong : List.of(-0.1, 1.1, Double.NaN)) {
      assertThatThrownBy(() -> new Traces(config(Optional.empty(), wrong)))
          .hasMessageContaining("kessai.tracing.share");
    }
  }

  private Traces traces(double share) {
    return new Traces(
        config(
            Optional.of(
                URI.create("http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces")),
            share));
  }

  private static TracingConfig config(Optional<URI> endpoint, double share) {
    return new TracingConfig() {
      @Override
      public Optional<URI> endpoint() {
        return endpoint;
      }

      @Override
      public double share() {
        return share;
      }

      @Override
      public String service() {
        return "payment-api";
      }
    };
  }

  /** The one thing that was told; a slow machine may tell it after the end. */
  private AbstractStringAssert<?> assertTold() {
    await().atMost(Duration.ofSeconds(30)).until(() -> !told.isEmpty());
    return assertThat(told).singleElement(InstanceOfAssertFactories.STRING);
  }

  private static String trace(String traceparent) {
    return traceparent.split("-", -1)[1];
  }

  private static String bytes(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }
}
