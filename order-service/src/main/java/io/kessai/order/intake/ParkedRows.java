package io.kessai.order.intake;

import io.kessai.fact.MerchantId;
import io.kessai.order.intake.Reading.Unfit;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The table {@code parked_facts}, as the intake needs it. */
final class ParkedRows {
  private static final String INSERT =
      """
      insert into parked_facts
        (topic, "partition", "offset", key, value, merchant, reason, says, parked_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private ParkedRows() {}

  /**
   * Keeps the record; one that is kept already stays as it is, whatever became of it.
   *
   * @param topic the one of {@link io.kessai.fact.Topics} it came from
   */
  static void keep(
      Connection connection,
      String topic,
      ConsumerRecord<byte[], byte[]> origin,
      Unfit why,
      Instant now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, topic);
      insert.setInt(2, origin.partition());
      insert.setLong(3, origin.offset());
      insert.setBytes(4, origin.key());
      insert.setBytes(5, origin.value());
      insert.setString(6, merchant(origin.key()));
      insert.setString(7, why.reason());
      insert.setString(8, why.getMessage());
      insert.setObject(9, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  /** What stands before the order's id in the key; {@code null} where that names no merchant. */
  private static String merchant(byte[] key) {
    String text = key == null ? "" : new String(key, StandardCharsets.UTF_8);
    int slash = text.indexOf('/');
    try {
      return slash < 0 ? null : new MerchantId(text.substring(0, slash)).value();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
