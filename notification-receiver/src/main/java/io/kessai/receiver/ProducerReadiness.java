package io.kessai.receiver;

import jakarta.inject.Singleton;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is who has a producer: whoever asks makes it, so that no notice has to wait until it is
 * made.
 */
@Readiness
@Singleton
final class ProducerReadiness implements HealthCheck {
  private static final String NAME = "Kafka producer";

  private final KafkaDoor kafka;

  ProducerReadiness(KafkaDoor kafka) {
    this.kafka = kafka;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      kafka.producer();
      return HealthCheckResponse.up(NAME);
    } catch (KafkaException | TimeoutException e) {
      return HealthCheckResponse.down(NAME);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return HealthCheckResponse.down(NAME);
    }
  }
}
