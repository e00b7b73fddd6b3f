package io.kessai.order.intake;

import io.kessai.fact.MerchantId;
import io.kessai.order.fold.OrderDatabase;
import io.kessai.order.intake.ParkedValues.Origin;
import io.kessai.order.intake.Reading.Unfit;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The table {@code parked_facts}, as the intake needs it. */
@Singleton
final class ParkedRows {
  private static final String INSERT =
      """
      insert into parked_facts
        (topic, "partition", "offset", key, value, sealed, digest, merchant, reason, says,
         parked_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private final OrderDatabase database;
  private final ParkedValues values;
  private final InstantSource clock;

  ParkedRows(OrderDatabase database, ParkedValues values, InstantSource clock) {
    this.database = database;
    this.values = values;
    this.clock = clock;
  }

  /**
   * Keeps the record; one that is kept already stays as it is, whatever became of it.
   *
   * @param topic the one of {@link io.kessai.fact.Topics} it came from
   */
  void keep(String topic, ConsumerRecord<byte[], byte[]> record, Unfit why) throws SQLException {
    Origin origin = new Origin(topic, record.partition(), record.offset());
    Optional<String> sealed =
        Optional.ofNullable(record.value()).flatMap(value -> values.sealed(origin, value));
    database.inTransaction(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, topic);
            insert.setInt(2, record.partition());
            insert.setLong(3, record.offset());
            insert.setBytes(4, record.key());
            insert.setBytes(5, sealed.isPresent() ? null : record.value());
            insert.setString(6, sealed.orElse(null));
            insert.setBytes(7, sealed.isPresent() ? digest(record.value()) : null);
            insert.setString(8, merchant(record.key()));
            insert.setString(9, why.reason());
            insert.setString(10, why.getMessage());
            insert.setObject(11, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
          }
        });
  }

  /** By which a record that is parked again is known: as Postgres computes it of a plain value. */
  private static byte[] digest(byte[] value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
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
