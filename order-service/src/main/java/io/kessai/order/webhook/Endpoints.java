package io.kessai.order.webhook;

import io.kessai.order.fold.OrderDatabase;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code webhook_endpoints}. */
@Singleton
final class Endpoints {
  private static final String COLUMNS = "id, url, events, enabled, created_at, previous_until";

  /** The lock keeps two requests from both adding the last one that is allowed. */
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

  private static final String INSERT =
      """
      insert into webhook_endpoints (id, merchant, url, events, enabled, secret, created_at)
      select ?, m.merchant, ?, ?, ?, ?, ?
      from (select ?::text as merchant) m
      where (select count(*) from webhook_endpoints e where e.merchant = m.merchant) < ?
      """;

  private static final String LIST =
      "select " + COLUMNS + " from webhook_endpoints where merchant = ? order by created_at, id";
  private static final String FIND =
      "select " + COLUMNS + " from webhook_endpoints where merchant = ? and id = ?";
  private static final String CHANGE =
      "update webhook_endpoints set url = ?, events = ?, enabled = ? where merchant = ? and id = ?";
  private static final String BURY =
      """
      update webhook_deliveries set status = 'DEAD', finished_at = ?
      where endpoint = ? and status = 'PENDING'
      """;
  private static final String DELETE =
      "delete from webhook_endpoints where merchant = ? and id = ?";
  private static final String ROTATE =
      """
      update webhook_endpoints
      set previous_secret = secret, previous_until = ?, secret = ?
      where merchant = ? and id = ?
      """;
  private static final String ANY_SECRET = "select id, secret from webhook_endpoints limit 1";

  private final OrderDatabase database;

  Endpoints(OrderDatabase database) {
    this.database = database;
  }

  /**
   * Adds it, unless the merchant has its fill.
   *
   * @param most endpoints that a merchant may have
   */
  boolean add(String merchant, Endpoint endpoint, String sealed, int most) throws SQLException {
    return database.inTransaction(
        connection -> {
          try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, "webhooks of " + merchant);
            lock.execute();
          }
          try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, endpoint.id());
            insert.setString(2, endpoint.url());
            insert.setArray(3, texts(connection, endpoint.events()));
            insert.setBoolean(4, endpoint.enabled());
            insert.setString(5, sealed);
            insert.setObject(6, utc(endpoint.createdAt()));
            insert.setString(7, merchant);
            insert.setInt(8, most);
            return insert.executeUpdate() == 1;
          }
        });
  }

  List<Endpoint> list(String merchant) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setString(1, merchant);
            return read(select);
          }
        });
  }

  Optional<Endpoint> find(String merchant, UUID id) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, merchant);
            select.setObject(2, id);
            return read(select).stream().findFirst();
          }
        });
  }

  /**
   * Makes it like this one. One that is switched off is told nothing more: what was still to be
   * sent becomes dead, and can be sent again by hand.
   *
   * @return whether it is there
   */
  boolean change(String merchant, Endpoint to, Instant now) throws SQLException {
    return database.inTransaction(
        connection -> {
          try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
            change.setString(1, to.url());
            change.setArray(2, texts(connection, to.events()));
            change.setBoolean(3, to.enabled());
            change.setString(4, merchant);
            change.setObject(5, to.id());
            if (change.executeUpdate() == 0) {
              return false;
            }
          }
          if (!to.enabled()) {
            bury(connection, to.id(), now);
          }
          return true;
        });
  }

  /** Whether it was there; its deliveries go with it. */
  boolean delete(String merchant, UUID id) throws SQLException {
    return database.inTransaction(
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setString(1, merchant);
            delete.setObject(2, id);
            return delete.executeUpdate() == 1;
          }
        });
  }

  /**
   * Gives it a new secret; the present one becomes the previous one, and that before is forgotten.
   *
   * @return whether it is there
   */
  boolean rotate(String merchant, UUID id, String sealed, Instant previousUntil)
      throws SQLException {
    return database.inTransaction(
        connection -> {
          try (PreparedStatement rotate = connection.prepareStatement(ROTATE)) {
            rotate.setObject(1, utc(previousUntil));
            rotate.setString(2, sealed);
            rotate.setString(3, merchant);
            rotate.setObject(4, id);
            return rotate.executeUpdate() == 1;
          }
        });
  }

  /** Some endpoint with its sealed secret, where there is any. */
  Optional<SealedSecret> anySecret() throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(ANY_SECRET);
              ResultSet row = select.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new SealedSecret(row.getObject("id", UUID.class), row.getString("secret")))
                : Optional.empty();
          }
        });
  }

  /** Gives up what was still to be sent; the endpoint's row is locked. */
  static int bury(Connection connection, UUID endpoint, Instant now) throws SQLException {
    try (PreparedStatement bury = connection.prepareStatement(BURY)) {
      bury.setObject(1, utc(now));
      bury.setObject(2, endpoint);
      return bury.executeUpdate();
    }
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static List<Endpoint> read(PreparedStatement select) throws SQLException {
    List<Endpoint> endpoints = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        endpoints.add(
            new Endpoint(
                row.getObject("id", UUID.class),
                row.getString("url"),
                List.of((String[]) row.getArray("events").getArray()),
                row.getBoolean("enabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("previous_until", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)));
      }
    }
    return endpoints;
  }

  private static Array texts(Connection connection, List<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  /** A secret as it is stored, and whose it is. */
  record SealedSecret(UUID endpoint, String sealed) {}
}
