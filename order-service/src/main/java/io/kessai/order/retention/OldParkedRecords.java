package io.kessai.order.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Forgets what was in parked records that an operator has seen to. That they were parked, why, and
 * what was done stays; so does the digest, by which one that comes again is known.
 */
final class OldParkedRecords {
  private static final String FORGET =
      """
      update parked_facts
      set digest = coalesce(digest, sha256(coalesce(value, ''))), value = null, sealed = null
      where id in (
        select id from parked_facts
        where state <> 'OPEN' and ended_at < ? and (value is not null or sealed is not null)
        limit ?
        for update skip locked)
      """;

  private OldParkedRecords() {}

  /** How many records it forgot the content of. */
  static int forget(Connection connection, Instant before, int most) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setObject(1, before.atOffset(ZoneOffset.UTC));
      forget.setInt(2, most);
      return forget.executeUpdate();
    }
  }
}
