package io.kessai.order.intake;

import io.kessai.fact.OrderKey;
import io.kessai.trace.Step;
import io.kessai.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** The last step of each record's trace: from being read to being in its order's state. */
@Singleton
final class Steps {
  private final Traces traces;

  Steps(Traces traces) {
    this.traces = traces;
  }

  /** Does the work on a batch; each record's step lasts as long as the batch does. */
  void around(String topic, ConsumerRecords<byte[], byte[]> records, Runnable work) {
    if (!traces.areTold()) {
      work.run();
      return;
    }
    List<Step> steps = new ArrayList<>();
    try {
      for (ConsumerRecord<byte[], byte[]> one : records) {
        steps.add(begin(topic, one));
      }
      work.run();
    } finally {
      steps.reversed().forEach(Step::close);
    }
  }

  private Step begin(String topic, ConsumerRecord<byte[], byte[]> one) {
    Step step = traces.beginAfter(Traces.of(one.headers()), "process " + topic, SpanKind.CONSUMER);
    order(one.key()).ifPresent(Step::about);
    return step;
  }

  /** A record's key is its order's, but for one that nobody should have written. */
  private static Optional<OrderKey> order(byte[] key) {
    String[] parts =
        key == null ? new String[0] : new String(key, StandardCharsets.UTF_8).split("/", 2);
    try {
      return parts.length == 2 ? Optional.of(OrderKey.of(parts[0], parts[1])) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
