package io.kessai.order.changes;

import io.agroal.api.AgroalDataSource;
import io.kessai.order.config.OrderConfig;
import io.kessai.order.config.Producers;
import io.kessai.outbox.OutboxRelay;
import io.kessai.outbox.RelayLoop;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Relays the outbox while the service runs. */
@ApplicationScoped
public class ChangesRelay {
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

  private final Producer<String, String> producer;
  private final OutboxRelay relay;
  private final RelayLoop loop;

  ChangesRelay(
      AgroalDataSource database, Producers producers, OrderConfig config, MeterRegistry registry) {
    Duration ackTimeout = config.outbox().ackTimeout();
    this.producer = producers.reliable(new StringSerializer(), ackTimeout);
    this.relay = new OutboxRelay(database, producer, config.outbox().batchSize(), ackTimeout);
    this.loop = new RelayLoop(relay, config.outbox().pollInterval());
    FunctionCounter.builder("kessai.outbox.relayed", loop, RelayLoop::relayed).register(registry);
    FunctionCounter.builder("kessai.outbox.failures", loop, RelayLoop::failures).register(registry);
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.close();
    producer.close(CLOSE_LIMIT);
  }

  /** Says that changes were committed. */
  public void wake() {
    loop.wake();
  }

  /** How long the oldest change has been waiting. */
  Duration oldestAge() {
    return relay.oldestAge();
  }
}
