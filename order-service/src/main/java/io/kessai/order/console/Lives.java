package io.kessai.order.console;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.Json;
import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.order.config.OrderConfig;
import io.kessai.order.fold.OrderDatabase;
import io.kessai.order.fold.RawMessages;
import io.kessai.order.operator.WantedInquiries;
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
import java.util.stream.Stream;

/** Reads the lives of orders. */
@ApplicationScoped
class Lives {
  private static final String ORDER =
      """
      select method, customer_reference, version, updated_at, known
      from orders
      where merchant = ? and order_id = ?
      """;

  private static final String LATEST =
      """
      select id, messenger, learned_at, summary, says, raw, state_before, state_after, changed, drift,
        repeats, last_seen_at
      from facts
      where merchant = ? and order_id = ?
      order by learned_at desc, seq desc
      limit ?
      """;

  private final OrderDatabase database;
  private final Notes notes;
  private final WantedInquiries inquiries;
  private final RawMessages raw;
  private final int limit;

  Lives(
      OrderDatabase database,
      Notes notes,
      WantedInquiries inquiries,
      RawMessages raw,
      OrderConfig config) {
    this.database = database;
    this.notes = notes;
    this.inquiries = inquiries;
    this.raw = raw;
    this.limit = config.query().historyLimit();
  }

  /** The order's life; empty where the order is not known. */
  Optional<Life> find(OrderKey key) throws SQLException {
    List<Note> written = notes.of(key);
    List<Deed> deeds =
        Stream.concat(written.stream().map(Deed::of), inquiries.of(key).stream().map(Deed::of))
            .toList();
    return database.reading(
        connection -> {
          List<Telling> latest = latest(connection, key);
          boolean truncated = latest.size() > limit;
          List<Telling> shown = truncated ? latest.subList(0, limit) : latest;
          return life(connection, key, Life.lines(shown.reversed(), deeds), truncated, written);
        });
  }

  private static Optional<Life> life(
      Connection connection,
      OrderKey key,
      List<Life.Line> lines,
      boolean truncated,
      List<Note> notes)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ORDER)) {
      select.setString(1, key.merchant().value());
      select.setString(2, key.order().value());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        long version = row.getLong("version");
        return Optional.of(
            new Life(
                key,
                row.getString("method"),
                Optional.ofNullable(row.getString("customer_reference"))
                    .map(CustomerReference::new),
                version,
                instant(row, "updated_at"),
                OrderState.of(observation(row.getString("known"))),
                lines,
                truncated,
                notes.stream().anyMatch(note -> note.version() == version)));
      }
    }
  }

  private List<Telling> latest(Connection connection, OrderKey key) throws SQLException {
    List<Telling> tellings = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(LATEST)) {
      select.setString(1, key.merchant().value());
      select.setString(2, key.order().value());
      select.setInt(3, limit + 1);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          tellings.add(telling(key, row));
        }
      }
    }
    return tellings;
  }

  private Telling telling(OrderKey key, ResultSet row) throws SQLException {
    return new Telling(
        Messenger.valueOf(row.getString("messenger")),
        instant(row, "learned_at"),
        row.getString("summary"),
        observation(row.getString("says")),
        Members.of(raw.read(key, row.getString("id"), row.getString("raw"))),
        new Telling.Effect(
            Optional.ofNullable(row.getString("state_before")).map(PaymentState::valueOf),
            PaymentState.valueOf(row.getString("state_after")),
            row.getBoolean("changed"),
            row.getBoolean("drift")),
        row.getInt("repeats"),
        instant(row, "last_seen_at"));
  }

  static Observation observation(String stored) {
    return read(stored, Observation.class);
  }

  private static <T> T read(String stored, Class<T> type) {
    try {
      return Json.read(stored, type);
    } catch (Json.Unreadable e) {
      throw new IllegalStateException("What is stored of an order cannot be read", e);
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
