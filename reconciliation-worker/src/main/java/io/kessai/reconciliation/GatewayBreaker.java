package io.kessai.reconciliation;

import io.kessai.gateway.GatewayClient;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.GatewayReply;
import io.kessai.gateway.Merchant;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Our door to the payment server, shut while it does not answer: then nothing is claimed, so that
 * no order's turn is spent on it.
 */
@Singleton
final class GatewayBreaker {
  private final GatewayClient client;
  private final InstantSource clock;
  private final Duration delay;
  private final Guard guard;
  private volatile State state;

  GatewayBreaker(GatewayClient client, InstantSource clock, WorkerConfig config) {
    WorkerConfig.Breaker breaker = config.inquiry().breaker();
    this.client = client;
    this.clock = clock;
    this.delay = breaker.delay();
    this.state = new State(CircuitBreakerState.CLOSED, clock.instant());
    this.guard =
        Guard.create()
            .withCircuitBreaker()
            .requestVolumeThreshold(breaker.window())
            .failureRatio(breaker.failureRatio())
            .delay(delay.toMillis(), ChronoUnit.MILLIS)
            .onStateChange(now -> state = new State(now, clock.instant()))
            .done()
            .build();
  }

  /** How many inquiries may be begun now: as many as wanted, one that tries, or none. */
  int allowance(int wanted) {
    State now = state;
    return switch (now.breaker) {
      case CLOSED -> wanted;
      case HALF_OPEN -> Math.min(1, wanted);
      case OPEN -> clock.instant().isBefore(now.since.plus(delay)) ? 0 : Math.min(1, wanted);
    };
  }

  /**
   * Sends one inquiry, once.
   *
   * @throws Shut where it was not sent, as the door is shut
   */
  GatewayReply send(Merchant merchant, GatewayCommand inquiry) throws Shut {
    Callable<GatewayReply> call = () -> answered(client.send(merchant, inquiry));
    try {
      return guard.call(call, GatewayReply.class);
    } catch (Unanswered e) {
      return e.reply;
    } catch (CircuitBreakerOpenException e) {
      throw new Shut();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("An inquiry ends in one of three ways", e);
    }
  }

  /** The breaker's state, for metrics. */
  CircuitBreakerState state() {
    return state.breaker;
  }

  private static GatewayReply answered(GatewayReply reply) throws Unanswered {
    return switch (reply) {
      case GatewayReply.Replied replied -> replied;
      case GatewayReply.NotSent notSent -> throw new Unanswered(notSent);
      case GatewayReply.Unknown unknown -> throw new Unanswered(unknown);
    };
  }

  private record State(CircuitBreakerState breaker, Instant since) {}

  /** The door is shut: nothing was sent. */
  static final class Shut extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Tells the breaker that no answer came. */
  private static final class Unanswered extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient GatewayReply reply;

    Unanswered(GatewayReply reply) {
      super("No answer", null, false, false);
      this.reply = reply;
    }
  }
}
