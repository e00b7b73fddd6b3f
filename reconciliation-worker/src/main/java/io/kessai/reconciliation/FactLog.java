package io.kessai.reconciliation;

import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.fact.Topics;
import io.kessai.trace.Traces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** {@code payment.inquiries}: what inquiries found goes the way of every other fact (RECON-4). */
@Singleton
final class FactLog implements Facts {
  private final Producer<String, String> producer;
  private final String topic;
  private final Duration timeout;

  FactLog(Producer<String, String> producer, WorkerConfig config) {
    this.producer = producer;
    this.topic = config.topicPrefix().orElse("") + Topics.INQUIRIES;
    this.timeout = config.inquiry().storeTimeout();
  }

  @Override
  public void append(Fact fact) throws NotStored {
    store(new ProducerRecord<>(topic, fact.key().toString(), Json.write(fact)));
  }

  /** Stores any record of ours in the same way. */
  void store(ProducerRecord<String, String> record) throws NotStored {
    Traces.carry(record.headers());
    try {
      producer.send(record).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new NotStored(e.getCause());
    } catch (KafkaException | TimeoutException e) {
      throw new NotStored(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotStored(e);
    }
  }
}
