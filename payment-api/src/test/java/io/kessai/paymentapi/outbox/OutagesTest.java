package io.kessai.paymentapi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An outage is waited for; what can never be done holds up nothing. */
class OutagesTest {
  private final Outages outages = new Outages(Duration.ofMillis(1));
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void anOutageIsOutlasted() {
    outages.outlast(() -> failsUntil(20), failure -> true);

    assertThat(tries).hasValue(20);
  }

  @Test
  void whatTwoTransactionsThatMetFailedIsTriedAgain() {
    outages.outlast(() -> failsUntil(3), failure -> false);

    assertThat(tries).hasValue(3);
  }

  @Test
  void whatCanNeverBeDoneIsThrown() {
    assertThatThrownBy(() -> outages.outlast(() -> failsUntil(1_000), failure -> false))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(tries).hasValue(5);
  }

  @Test
  void aServiceThatStopsWaitsNoLonger() {
    outages.stop(new ShutdownEvent());

    assertThatThrownBy(() -> outages.outlast(() -> failsUntil(1_000)))
        .isInstanceOf(Outages.Stopped.class);
  }

  private void failsUntil(int enough) {
    if (tries.incrementAndGet() < enough) {
      throw new IllegalArgumentException("not yet");
    }
  }
}
