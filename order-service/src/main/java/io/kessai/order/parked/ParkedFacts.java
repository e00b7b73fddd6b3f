package io.kessai.order.parked;

import io.kessai.order.fold.OrderDatabase;
import io.kessai.order.intake.ParkedValues;
import io.kessai.order.intake.ParkedValues.Origin;
import io.kessai.order.operator.CardNumbers;
import io.kessai.order.parked.ParkedDetail.Action;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the tables of parked records. */
@Singleton
final class ParkedFacts {
  private static final String COLUMNS =
      """
      select id, topic, "partition", "offset", merchant, key, reason, says, parked_at, state,
        ended_at
      from parked_facts
      """;
  private static final String ONE = COLUMNS + "where id = ?";
  private static final String PAGE =
      COLUMNS
          + """
          where ((state <> 'OPEN'), id) > (?, ?)
            and (? or merchant = any (?))
            and (?::text is null or reason = ?)
            and (?::text is null or topic = ?)
            and (?::text is null or state = ?)
          order by (state <> 'OPEN'), id
          limit ?
          """;
  private static final String VALUE =
      """
      select topic, "partition", "offset", value, sealed from parked_facts where id = ?
      """;
  private static final String ACTIONS =
      """
      select action, outcome, by_whom, note, acted_at
      from parked_actions where parked = ? order by id
      """;

  private final OrderDatabase database;
  private final ParkedValues values;

  ParkedFacts(OrderDatabase database, ParkedValues values) {
    this.database = database;
    this.values = values;
  }

  /** A page: the open ones first, each part in the sequence in which they were parked. */
  ParkedPage page(ParkedFilter filter, Cursor after, int limit) throws SQLException {
    List<ParkedView> found =
        database.reading(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(PAGE)) {
                bind(select, connection, filter, after);
                select.setInt(11, limit + 1);
                return read(select);
              }
            });
    List<ParkedView> shown = found.size() > limit ? found.subList(0, limit) : found;
    return new ParkedPage(
        shown,
        found.size() > limit ? Optional.of(Cursor.at(shown.getLast()).text()) : Optional.empty());
  }

  Optional<ParkedView> find(long id) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(ONE)) {
            select.setLong(1, id);
            return read(select).stream().findFirst();
          }
        });
  }

  /** The record's value, byte for byte; {@code null} where it has none, or no longer. */
  byte[] value(long id) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(VALUE)) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? value(row) : null;
            }
          }
        });
  }

  /** What was done about it, the oldest first. */
  List<Action> actions(long id) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(ACTIONS)) {
            select.setLong(1, id);
            return actions(select);
          }
        });
  }

  private byte[] value(ResultSet row) throws SQLException {
    String sealed = row.getString("sealed");
    if (sealed == null) {
      return row.getBytes("value");
    }
    Origin origin =
        new Origin(row.getString("topic"), row.getInt("partition"), row.getLong("offset"));
    return values.opened(origin, sealed);
  }

  private static void bind(
      PreparedStatement select, Connection connection, ParkedFilter filter, Cursor after)
      throws SQLException {
    select.setBoolean(1, after.ended());
    select.setLong(2, after.id());
    select.setBoolean(3, filter.merchants().isEmpty());
    select.setArray(
        4, connection.createArrayOf("text", filter.merchants().orElse(Set.of()).toArray()));
    String reason = filter.reason().orElse(null);
    select.setString(5, reason);
    select.setString(6, reason);
    String topic = filter.topic().orElse(null);
    select.setString(7, topic);
    select.setString(8, topic);
    String state = filter.state().map(Enum::name).orElse(null);
    select.setString(9, state);
    select.setString(10, state);
  }

  private static List<Action> actions(PreparedStatement select) throws SQLException {
    List<Action> actions = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        actions.add(
            new Action(
                row.getString("action"),
                row.getString("outcome"),
                row.getString("by_whom"),
                row.getString("note"),
                instant(row, "acted_at").orElseThrow()));
      }
    }
    return actions;
  }

  private static List<ParkedView> read(PreparedStatement select) throws SQLException {
    List<ParkedView> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(view(row));
      }
    }
    return found;
  }

  private static ParkedView view(ResultSet row) throws SQLException {
    return new ParkedView(
        Long.toString(row.getLong("id")),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("offset"),
        Optional.ofNullable(row.getString("merchant")),
        Optional.ofNullable(row.getBytes("key"))
            .map(key -> CardNumbers.removedFrom(new String(key, StandardCharsets.UTF_8))),
        row.getString("reason"),
        row.getString("says"),
        instant(row, "parked_at").orElseThrow(),
        row.getString("state").toLowerCase(Locale.ROOT),
        instant(row, "ended_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
