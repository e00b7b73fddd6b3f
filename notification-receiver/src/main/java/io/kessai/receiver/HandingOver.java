package io.kessai.receiver;

import java.util.Optional;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Hands one record to a producer that may not block ({@code max.block.ms} is 0). Such a one says
 * {@link TimeoutException} where it would have to wait, for the topic's partitions or for room: to
 * the thread that hands over, before it has taken the record. Of what it took, its own thread
 * tells.
 */
final class HandingOver implements Callback {
  private final Thread handing = Thread.currentThread();
  private final Callback told;
  private Exception notNow;

  private HandingOver(Callback told) {
    this.told = told;
  }

  /** Why it was not taken, though it may be later; empty where it was, or never will be. */
  @SuppressWarnings("FutureReturnValueIgnored")
  static Optional<Exception> of(
      ProducerRecord<String, byte[]> record, Producer<String, byte[]> producer, Callback told) {
    HandingOver handingOver = new HandingOver(told);
    producer.send(record, handingOver);
    return Optional.ofNullable(handingOver.notNow);
  }

  @Override
  public void onCompletion(RecordMetadata stored, Exception failure) {
    if (failure instanceof TimeoutException && Thread.currentThread() == handing) {
      notNow = failure;
    } else {
      told.onCompletion(stored, failure);
    }
  }
}
