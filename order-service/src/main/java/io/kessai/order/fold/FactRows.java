package io.kessai.order.fold;

import io.kessai.fact.Fact;
import io.kessai.fact.Json;
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
  private static final String STORED =
      """
      select merchant, order_id, id
      from facts
      where (merchant, order_id, id) in (select * from unnest(?::text[], ?::text[], ?::text[]))
      """;

  private static final String INSERT =
      """
      insert into facts (merchant, order_id, id, method, messenger, learned_at, stored_at,
        repeats, last_seen_at, summary, says, raw, state_before, state_after, changed, version,
        drift)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?)
      """;

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

  /** Those that are stored already; the orders' locks keep the answer true. */
  static Set<Identity> stored(Connection connection, Collection<Identity> asked)
      throws SQLException {
    Set<Identity> stored = new HashSet<>();
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
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (FoldedFact fact : facts) {
        bind(insert, fact, batch.tellings(Identity.of(fact.fact())) - 1, now);
        insert.addBatch();
      }
      insert.executeBatch();
    }
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

  private void bind(PreparedStatement insert, FoldedFact folded, int repeats, Instant now)
      throws SQLException {
    Fact fact = folded.fact();
    insert.setString(1, fact.key().merchant().value());
    insert.setString(2, fact.key().order().value());
    insert.setString(3, fact.id());
    insert.setString(4, fact.method());
    insert.setString(5, fact.messenger().name());
    insert.setObject(6, OrderRows.utc(fact.learnedAt()));
    insert.setObject(7, OrderRows.utc(now));
    insert.setInt(8, repeats);
    insert.setObject(9, OrderRows.utc(now));
    insert.setString(10, fact.summary());
    insert.setString(11, Json.write(fact.says()));
    insert.setString(12, raw.written(fact));
    insert.setString(13, folded.before().map(Enum::name).orElse(null));
    insert.setString(14, folded.after().name());
    insert.setBoolean(15, folded.changed());
    insert.setLong(16, folded.version());
    insert.setBoolean(17, folded.isDrift());
  }
}
