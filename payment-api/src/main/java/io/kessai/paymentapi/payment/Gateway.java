package io.kessai.paymentapi.payment;

import io.kessai.gateway.GatewayClient;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.GatewayConnection;
import io.kessai.gateway.GatewayReply;
import io.kessai.gateway.Merchant;
import io.kessai.paymentapi.KessaiConfig;
import io.kessai.trace.Step;
import io.kessai.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Our door to the payment server. A command that no connection carried is tried again a few times;
 * anything else is sent once.
 */
@Singleton
@Startup
class Gateway {
  private final GatewayClient client;
  private final KessaiConfig.Commands limits;
  private final MeterRegistry metrics;
  private final Traces traces;
  private final Map<String, Timer> timers;

  Gateway(KessaiConfig config, InstantSource clock, MeterRegistry metrics, Traces traces) {
    this.traces = traces;
    KessaiConfig.Gateway gateway = config.gateway();
    this.client =
        new GatewayClient(
            new GatewayConnection(gateway.url(), gateway.connectTimeout(), gateway.readTimeout()),
            clock);
    this.limits = config.commands();
    this.metrics = metrics;
    this.timers =
        Stream.of("replied", "not-sent", "unknown")
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(),
                    ending -> metrics.timer("kessai.gateway.calls", "ending", ending)));
  }

  /** Sends the command; waits, blocking, for one of the three endings. */
  GatewayReply send(Merchant merchant, GatewayCommand command) {
    GatewayReply reply = sendOnce(merchant, command);
    for (int tries = 0;
        reply instanceof GatewayReply.NotSent && tries < limits.connectTries();
        tries++) {
      pause(limits.connectGap());
      reply = sendOnce(merchant, command);
    }
    return reply;
  }

  /**
   * Waits as long as the payment server wants between two tries; wakes when the thread is stopped.
   */
  static void pause(Duration gap) {
    try {
      Thread.sleep(gap);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private GatewayReply sendOnce(Merchant merchant, GatewayCommand command) {
    Timer.Sample started = Timer.start(metrics);
    try (Step step = traces.begin("payment server " + command, SpanKind.CLIENT)) {
      GatewayReply reply = client.send(merchant, command);
      String ending =
          switch (reply) {
            case GatewayReply.Replied replied -> "replied";
            case GatewayReply.NotSent notSent -> "not-sent";
            case GatewayReply.Unknown unknown -> "unknown";
          };
      started.stop(timers.get(ending));
      step.ended(ending);
      return reply;
    }
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
