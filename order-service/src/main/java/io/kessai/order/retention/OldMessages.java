package io.kessai.order.retention;

import io.kessai.fact.PaymentState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Forgets the raw messages of facts about orders of which nothing more is awaited. */
final class OldMessages {
  private static final String FORGET =
      """
      with old as (
        select f.merchant, f.order_id, f.id
        from facts f join orders o using (merchant, order_id)
        where f.raw <> '{}' and f.stored_at >= ? and f.stored_at < ?
          and o.updated_at < ? and o.state = any (?) and not o.in_doubt
        order by f.stored_at
        limit ?
        for update of f skip locked),
      gone as (
        update facts f set raw = '{}' from old
        where (f.merchant, f.order_id, f.id) = (old.merchant, old.order_id, old.id)
        returning f.stored_at)
      select count(*) as messages, max(stored_at) as latest from gone
      """;

  /** Earlier than anything that is stored. */
  static final Instant BEGINNING = Instant.EPOCH;

  private OldMessages() {}

  /**
   * What one batch did.
   *
   * @param messages how many were forgotten
   * @param latest when the latest of them was stored: where the next batch begins
   */
  record Batch(int messages, Instant latest) {}

  /** Forgets some that were stored from then on; other replicas' share is left alone. */
  static Batch forget(Connection connection, Instant from, Instant before, int most)
      throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setObject(1, from.atOffset(ZoneOffset.UTC));
      forget.setObject(2, before.atOffset(ZoneOffset.UTC));
      forget.setObject(3, before.atOffset(ZoneOffset.UTC));
      forget.setArray(4, connection.createArrayOf("text", settled()));
      forget.setInt(5, most);
      try (ResultSet row = forget.executeQuery()) {
        row.next();
        OffsetDateTime latest = row.getObject("latest", OffsetDateTime.class);
        return new Batch(row.getInt("messages"), latest == null ? from : latest.toInstant());
      }
    }
  }

  /** The states in which nothing more is awaited, as the tables name them. */
  static Object[] settled() {
    return Arrays.stream(PaymentState.values())
        .filter(PaymentState::isSettled)
        .map(Enum::name)
        .toArray();
  }
}
