package io.kessai.order.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Forgets who pays, of orders of which nothing more is awaited. It is no change of the order: its
 * version stays, and nobody is told.
 */
final class OldCustomers {
  /** An order of which no time is known counts as the oldest, as in the index. */
  private static final String FORGET =
      """
      with old as (
        select merchant, order_id, coalesce(opened_at, 'epoch'::timestamptz) as opened
        from orders
        where customer_reference is not null
          and coalesce(opened_at, 'epoch'::timestamptz) >= ?
          and coalesce(opened_at, 'epoch'::timestamptz) < ?
          and updated_at < ? and state = any (?) and not in_doubt
        order by coalesce(opened_at, 'epoch'::timestamptz)
        limit ?
        for update skip locked),
      gone as (
        update orders o set customer_reference = null from old
        where (o.merchant, o.order_id) = (old.merchant, old.order_id)
        returning old.opened)
      select count(*) as customers, max(opened) as latest from gone
      """;

  private OldCustomers() {}

  /**
   * What one batch did.
   *
   * @param customers of how many orders it was forgotten
   * @param latest when the latest of them was opened: where the next batch begins
   */
  record Batch(int customers, Instant latest) {}

  /** Forgets it of some that were opened from then on; other replicas' share is left alone. */
  static Batch forget(Connection connection, Instant from, Instant before, int most)
      throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setObject(1, from.atOffset(ZoneOffset.UTC));
      forget.setObject(2, before.atOffset(ZoneOffset.UTC));
      forget.setObject(3, before.atOffset(ZoneOffset.UTC));
      forget.setArray(4, connection.createArrayOf("text", OldMessages.settled()));
      forget.setInt(5, most);
      try (ResultSet row = forget.executeQuery()) {
        row.next();
        OffsetDateTime latest = row.getObject("latest", OffsetDateTime.class);
        return new Batch(row.getInt("customers"), latest == null ? from : latest.toInstant());
      }
    }
  }
}
