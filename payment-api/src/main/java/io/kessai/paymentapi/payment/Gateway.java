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
import java.time.Instant;
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
  private final InstantSource clock;
  private final KessaiConfig.Commands limits;
  private final MeterRegistry metrics;
  private final Traces traces;
  private final Map<String, Timer> timers;

  Gateway(KessaiConfig config, InstantSource clock, MeterRegistry metrics, Traces traces) {
    this.clock = clock;
    this.traces = traces;
    KessaiConfig.Gateway gateway = config.gateway();
    this.client =
        new GatewayClient(
            new GatewayConnection(gateway.url(), gateway.connectTimeout(), gateway.readTimeout()),
            clock);
    this.limits = config.commands();
    refuseProofsThatComeTooEarly(gateway);
    this.metrics = metrics;
    this.timers =
        Stream.of("replied", "not-sent", "unknown")
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(),
                    ending -> metrics.timer("kessai.gateway.calls", "ending", ending)));
  }

  private void refuseProofsThatComeTooEarly(KessaiConfig.Gateway gateway) {
    Duration longest =
        limits.sendWithin().plus(gateway.connectTimeout()).plus(gateway.readTimeout());
    if (longest.compareTo(limits.notExecutedAfter()) >= 0) {
      throw new IllegalArgumentException(
          "kessai.commands.not-executed-after must be longer than "
              + longest
              + ": kessai.commands.send-within, kessai.gateway.connect-timeout and"
              + " kessai.gateway.read-timeout together. Until then a command can be on its way.");
    }
  }

  /** Sends what may be sent at any time; waits, blocking, for one of the three endings. */
  GatewayReply send(Merchant merchant, GatewayCommand command) {
    return send(merchant, command, Instant.MAX);
  }

  /**
   * Sends the command, unless it is later than {@code sendBy} (RECON-2): whatever held it up so
   * long, others may conclude from a listing that it never came. Waits, blocking, for one of the
   * three endings.
   */
  GatewayReply send(Merchant merchant, GatewayCommand command, Instant sendBy) {
    GatewayReply reply = sendOnce(merchant, command, sendBy);
    for (int tries = 0;
        reply instanceof GatewayReply.NotSent && tries < limits.connectTries();
        tries++) {
      pause(limits.connectGap());
      reply = sendOnce(merchant, command, sendBy);
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

  private GatewayReply sendOnce(Merchant merchant, GatewayCommand command, Instant sendBy) {
    if (clock.instant().isAfter(sendBy)) {
      return new GatewayReply.NotSent("it was given too long ago");
    }
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
