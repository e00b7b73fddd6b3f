package io.kessai.order.webhook;

import io.kessai.order.fold.OrderDatabase;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The table {@code webhook_deliveries}, as storefronts see it and mend what is dead. */
@Singleton
public final class ShownDeliveries {
  private static final String COLUMNS =
      """
      number, id, type, order_id, version, status, attempts, queued_at, due_at, finished_at, answer,
      says
      """;
  private static final String PAGE =
      "select "
          + COLUMNS
          + """
          from webhook_deliveries
          where endpoint = ? and number < ? and status = any (?)
          order by number desc limit ?
          """;
  private static final String TEST =
      "insert into webhook_deliveries (endpoint, type, queued_at, due_at) values (?, ?, ?, ?)"
          + " returning "
          + COLUMNS;
  private static final String REDRIVE =
      """
      update webhook_deliveries
      set status = 'PENDING', attempts = 0, queued_at = ?, due_at = ?, finished_at = null
      where endpoint = ? and status = 'DEAD' and (?::uuid is null or id = ?)
      """;

  private final OrderDatabase database;

  ShownDeliveries(OrderDatabase database) {
    this.database = database;
  }

  /**
   * A page, the latest first.
   *
   * @param statuses which are shown
   * @param before the number before which to begin
   */
  DeliveryPage page(UUID endpoint, List<DeliveryStatus> statuses, long before, int limit)
      throws SQLException {
    List<Numbered> found =
        database.reading(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(PAGE)) {
                select.setObject(1, endpoint);
                select.setLong(2, before);
                select.setArray(3, connection.createArrayOf("text", statuses.toArray()));
                select.setInt(4, limit + 1);
                return read(select);
              }
            });
    List<Numbered> shown = found.size() > limit ? found.subList(0, limit) : found;
    return new DeliveryPage(
        shown.stream().map(Numbered::view).toList(),
        found.size() > limit
            ? Optional.of(Long.toString(shown.getLast().number()))
            : Optional.empty());
  }

  /** A test that is to be delivered. */
  DeliveryView test(UUID endpoint, Instant now) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(TEST)) {
            insert.setObject(1, endpoint);
            insert.setString(2, TestEvent.TYPE);
            insert.setObject(3, Endpoints.utc(now));
            insert.setObject(4, Endpoints.utc(now));
            return read(insert).getFirst().view();
          }
        });
  }

  /**
   * Makes what is dead pending again, as if it had just been queued.
   *
   * @param delivery the one; empty for all of the endpoint
   * @return how many they were
   */
  public int redrive(UUID endpoint, Optional<UUID> delivery, Instant now) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement redrive = connection.prepareStatement(REDRIVE)) {
            redrive.setObject(1, Endpoints.utc(now));
            redrive.setObject(2, Endpoints.utc(now));
            redrive.setObject(3, endpoint);
            redrive.setObject(4, delivery.orElse(null));
            redrive.setObject(5, delivery.orElse(null));
            return redrive.executeUpdate();
          }
        });
  }

  private static List<Numbered> read(PreparedStatement statement) throws SQLException {
    List<Numbered> found = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(new Numbered(row.getLong("number"), view(row)));
      }
    }
    return found;
  }

  private static DeliveryView view(ResultSet row) throws SQLException {
    String status = row.getString("status").toLowerCase(Locale.ROOT);
    return new DeliveryView(
        row.getString("id"),
        row.getString("type"),
        Optional.ofNullable(row.getString("order_id")),
        Optional.ofNullable(row.getObject("version", Long.class)),
        status,
        row.getInt("attempts"),
        instant(row, "queued_at").orElseThrow(),
        instant(row, "due_at").filter(due -> status.equals(DeliveryStatus.PENDING.word())),
        instant(row, "finished_at"),
        Optional.ofNullable(row.getObject("answer", Integer.class)),
        Optional.ofNullable(row.getString("says")));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private record Numbered(long number, DeliveryView view) {}
}
