package io.kessai.paymentapi.outbox;

import io.agroal.api.AgroalDataSource;
import io.kessai.outbox.OutboxRelay;
import io.kessai.outbox.RelayLoop;
import io.kessai.paymentapi.KessaiConfig;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;

/** Relays the outbox as long as the service runs: at once after a commit, else by polling. */
@Singleton
public class RelayJob {
  private final OutboxRelay relay;
  private final RelayLoop loop;

  RelayJob(
      AgroalDataSource database,
      Producer<String, String> producer,
      KessaiConfig config,
      MeterRegistry metrics) {
    KessaiConfig.Outbox outbox = config.outbox();
    this.relay = new OutboxRelay(database, producer, outbox.batch(), outbox.sendTimeout());
    this.loop = new RelayLoop(relay, outbox.pollInterval());
    FunctionCounter.builder("kessai.outbox.relayed", loop, RelayLoop::relayed).register(metrics);
    FunctionCounter.builder("kessai.outbox.failures", loop, RelayLoop::failures).register(metrics);
  }

  void start(@Observes StartupEvent started) {
    loop.start();
  }

  /** Wakes the relay when what was appended is committed. */
  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Appended appended) {
    loop.wake();
  }

  void stop(@Observes ShutdownEvent stopping) {
    loop.close();
  }

  /**
   * How long the oldest fact has been waiting.
   *
   * @throws OutboxRelay.NotRelayed where Postgres does not answer
   */
  public Duration oldestAge() {
    return relay.oldestAge();
  }

  /** Said by whoever appended to the outbox, inside its database transaction. */
  public record Appended() {}
}
