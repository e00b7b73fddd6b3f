package io.kessai.order.fold;

import io.kessai.fact.OrderKey;
import io.kessai.order.fold.Batch.Identity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The table {@code facts}, as the fold needs it: the inbox and the history. */
final class FactRows {
  /** By the primary key, as for the orders' lock. */
  private static final String STORED =
      """
      select merchant, order_id, id
      from unnest(?::text[], ?::text[], ?::text[]) as asked (merchant, order_id, id)
        cross join lateral (
          select from facts f
          where f.merchant = asked.merchant and f.order_id = asked.order_id and f.id = asked.id
          limit 1) stored
      """;

  private static final Insertion<NewFact> INSERT =
      Insertion.<NewFact>into("facts")
          .text("merchant", fact -> fact.of().fact().key().merchant().value())
          .text("order_id", fact -> fact.of().fact().key().order().value())
          .text("id", fact -> fact.of().fact().id())
          .json("says", fact -> fact.of().says())
          .json("raw", NewFact::raw)
          .text("method", fact -> fact.of().fact().method())
          .text("messenger", fact -> fact.of().fact().messenger().name())
          .time("learned_at", fact -> fact.of().fact().learnedAt())
          .time("stored_at", NewFact::storedAt)
          .integer("repeats", NewFact::repeats)
          .time("last_seen_at", NewFact::storedAt)
          .text("summary", fact -> fact.of().fact().summary())
          .text("state_before", fact -> fact.of().before().map(Enum::name).orElse(null))
          .text("state_after", fact -> fact.of().after().name())
          .flag("changed", fact -> fact.of().changed())
          .bigint("version", fact -> fact.of().version())
          .flag("drift", fact -> fact.of().isDrift());

  private static final String REPEAT =
      """
      update facts
      set repeats = repeats + ?, last_seen_at = ?
      where merchant = ? and order_id = ? and id = ?
      """;

  private final RawMessages raw;

  FactRows(RawMessages raw) {
    this.raw = raw;
  }

  private record NewFact(FoldedFact of, String raw, int repeats, Instant storedAt) {}

  /** Those that are stored already; the orders' locks keep the answer true. */
  static Set<Identity> stored(Connection connection, Collection<Identity> asked)
      throws SQLException {
    Set<Identity> stored = new HashSet<>();
    if (asked.isEmpty()) {
      return stored;
    }
    try (PreparedStatement select = connection.prepareStatement(STORED)) {
      select.setArray(1, Texts.column(connection, asked, fact -> fact.order().merchant()));
      select.setArray(2, Texts.column(connection, asked, fact -> fact.order().order()));
      select.setArray(3, Texts.column(connection, asked, Identity::id));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          OrderKey order = OrderKey.of(row.getString("merchant"), row.getString("order_id"));
          stored.add(new Identity(order, row.getString("id")));
        }
      }
    }
    return stored;
  }

  void insert(Connection connection, List<FoldedFact> facts, Batch batch, Instant now)
      throws SQLException {
    List<NewFact> rows =
        facts.stream()
            .map(
                folded ->
                    new NewFact(
                        folded,
                        raw.written(folded.fact()),
                        batch.tellings(Identity.of(folded.fact())) - 1,
                        now))
            .toList();
    INSERT.insert(connection, rows);
  }

  static void repeat(Connection connection, Collection<Identity> facts, Batch batch, Instant now)
      throws SQLException {
    try (PreparedStatement repeat = connection.prepareStatement(REPEAT)) {
      for (Identity fact : facts) {
        repeat.setInt(1, batch.tellings(fact));
        repeat.setObject(2, OrderRows.utc(now));
        repeat.setString(3, fact.order().merchant().value());
        repeat.setString(4, fact.order().order().value());
        repeat.setString(5, fact.id());
        repeat.addBatch();
      }
      repeat.executeBatch();
    }
  }
}
