package io.kessai.order.intake;

import io.kessai.fact.Topics;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes the three topics of facts, each batch after the one before: a batch's offsets are committed
 * when its method returns, and two at once would let a later one commit past an earlier one. That
 * is what {@code @Blocking} promises and virtual threads in Quarkus' messaging do not.
 */
@ApplicationScoped
public class FactsConsumer {
  private final Intake intake;
  private final Readings readings;
  private final Steps steps;

  FactsConsumer(Intake intake, Readings readings, Steps steps) {
    this.intake = intake;
    this.readings = readings;
    this.steps = steps;
  }

  @Incoming("results")
  @Blocking
  void results(ConsumerRecords<byte[], byte[]> records) {
    take(Topics.RESULTS, records);
  }

  @Incoming("notices")
  @Blocking
  void notices(ConsumerRecords<byte[], byte[]> records) {
    take(Topics.NOTICES, records);
  }

  @Incoming("inquiries")
  @Blocking
  void inquiries(ConsumerRecords<byte[], byte[]> records) {
    take(Topics.INQUIRIES, records);
  }

  private void take(String topic, ConsumerRecords<byte[], byte[]> records) {
    steps.around(topic, records, () -> intake.take(topic, records, readings.of(topic)));
  }
}
