package io.kessai.reconciliation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The token bucket that all replicas share: one row, locked for as long as a claim takes, filled by
 * the database's clock. It holds the tokens of one second, but at least one (RECON-3).
 *
 * @param perSecond tokens a second
 */
record RateLimit(double perSecond) {
  private static final String FILL =
      """
      update inquiry_rate set
        tokens = least(?, tokens
          + ? * greatest(0, extract(epoch from clock_timestamp() - refilled_at))),
        refilled_at = greatest(refilled_at, clock_timestamp())
      returning tokens
      """;

  private static final String TAKE = "update inquiry_rate set tokens = tokens - ?";

  /** How many tokens there are now; nobody else gets any until the transaction ends. */
  int available(Connection connection) throws SQLException {
    try (PreparedStatement fill = connection.prepareStatement(FILL)) {
      Sql.set(fill, Math.max(1, perSecond), perSecond);
      try (ResultSet filled = fill.executeQuery()) {
        filled.next();
        return (int) filled.getDouble(1);
      }
    }
  }

  /** Takes so many of them. */
  void take(Connection connection, int tokens) throws SQLException {
    try (PreparedStatement take = connection.prepareStatement(TAKE)) {
      Sql.set(take, tokens);
      take.executeUpdate();
    }
  }
}
