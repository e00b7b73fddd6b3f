package io.kessai.order.query;

import io.kessai.fact.OrderKey;
import io.kessai.order.config.OrderConfig;
import io.kessai.order.fold.OrderDatabase;
import io.kessai.order.query.HistoryView.LearnedFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads histories. */
@ApplicationScoped
public class HistoryQueries {
  private static final String LATEST =
      """
      select id, method, messenger, learned_at, stored_at, summary, state_before, state_after,
        changed, version, drift, repeats, last_seen_at
      from facts
      where merchant = ? and order_id = ?
      order by learned_at desc, seq desc
      limit ?
      """;

  private final OrderDatabase database;
  private final int limit;

  HistoryQueries(OrderDatabase database, OrderConfig config) {
    this.database = database;
    this.limit = config.query().historyLimit();
  }

  /** The order's history; empty where the order is not known. */
  Optional<HistoryView> find(OrderKey key) throws SQLException {
    List<LearnedFact> latest = database.reading(connection -> latest(connection, key));
    boolean truncated = latest.size() > limit;
    List<LearnedFact> shown = truncated ? latest.subList(0, limit) : latest;
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new HistoryView(
                key.merchant().value(), key.order().value(), shown.reversed(), truncated));
  }

  private List<LearnedFact> latest(Connection connection, OrderKey key) throws SQLException {
    List<LearnedFact> facts = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(LATEST)) {
      select.setString(1, key.merchant().value());
      select.setString(2, key.order().value());
      select.setInt(3, limit + 1);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          facts.add(read(row));
        }
      }
    }
    return facts;
  }

  private static LearnedFact read(ResultSet row) throws SQLException {
    return new LearnedFact(
        row.getString("id"),
        row.getString("method"),
        Words.of(row.getString("messenger")),
        instant(row, "learned_at"),
        instant(row, "stored_at"),
        row.getString("summary"),
        Optional.ofNullable(row.getString("state_before")).map(Words::of),
        Words.of(row.getString("state_after")),
        row.getBoolean("changed"),
        row.getLong("version"),
        row.getBoolean("drift"),
        row.getInt("repeats"),
        instant(row, "last_seen_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
