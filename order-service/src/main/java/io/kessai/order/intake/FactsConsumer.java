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
  private final NoticeReading notices;
  private final FactReading facts = new FactReading();

  FactsConsumer(Intake intake, NoticeReading notices) {
    this.intake = intake;
    this.notices = notices;
  }

  @Incoming("results")
  @Blocking
  void results(ConsumerRecords<byte[], byte[]> records) {
    intake.take(Topics.RESULTS, records, facts);
  }

  @Incoming("notices")
  @Blocking
  void notices(ConsumerRecords<byte[], byte[]> records) {
    intake.take(Topics.NOTICES, records, notices);
  }

  @Incoming("inquiries")
  @Blocking
  void inquiries(ConsumerRecords<byte[], byte[]> records) {
    intake.take(Topics.INQUIRIES, records, facts);
  }
}
