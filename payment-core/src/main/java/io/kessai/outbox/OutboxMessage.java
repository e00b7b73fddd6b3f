package io.kessai.outbox;

import java.nio.charset.StandardCharsets;

/**
 * One record to be told on a topic.
 *
 * @param topic the topic's whole name, prefix included
 * @param key the order's key, {@code merchant/order}
 * @param payload the record's value, JSON text of at most {@link #MAX_PAYLOAD_BYTES} in UTF-8
 */
public record OutboxMessage(String topic, String key, String payload) {

  /**
   * Below the broker's usual limit of 1 MiB for a record: one that Kafka refuses would hold up all
   * that come after it.
   */
  public static final int MAX_PAYLOAD_BYTES = 900_000;

  private static final int MAX_BYTES_PER_CHAR = 3;

  /** Refuses a message without topic or key, and one that Kafka would not take. */
  public OutboxMessage {
    if (topic == null || topic.isBlank() || key == null || key.isBlank() || payload == null) {
      throw new IllegalArgumentException("A message needs its topic, key and payload.");
    }
    if (payload.length() > MAX_PAYLOAD_BYTES / MAX_BYTES_PER_CHAR
        && payload.getBytes(StandardCharsets.UTF_8).length > MAX_PAYLOAD_BYTES) {
      throw new IllegalArgumentException(
          "A message is at most " + MAX_PAYLOAD_BYTES + " bytes in UTF-8.");
    }
  }
}
