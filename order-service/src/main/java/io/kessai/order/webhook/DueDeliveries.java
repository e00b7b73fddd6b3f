package io.kessai.order.webhook;

import io.kessai.order.fold.OrderDatabase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code webhook_deliveries}, as couriers need it. */
@Singleton
final class DueDeliveries {
  /**
   * Some of each endpoint, so that one that hangs leaves the others their share; and of an order
   * none while an earlier one is pending.
   */
  private static final String CLAIM =
      """
      with due as (
        select d.id
        from webhook_endpoints e
          cross join lateral (
            select d.id
            from webhook_deliveries d
            where d.endpoint = e.id and d.status = 'PENDING' and d.due_at <= ?
              and not exists (
                select from webhook_deliveries former
                where former.endpoint = d.endpoint and former.merchant = d.merchant
                  and former.order_id = d.order_id and former.version < d.version
                  and former.status = 'PENDING')
            order by d.due_at, d.number
            limit ?
            for update skip locked) d
        where e.enabled and not e.id = any (?)
        limit ?)
      update webhook_deliveries d
      set attempts = attempts + 1, due_at = ?
      from due, webhook_endpoints e
      where d.id = due.id and e.id = d.endpoint
      returning d.id, d.endpoint, d.attempts, d.queued_at, e.url, e.secret,
        case when e.previous_until > ? then e.previous_secret end as previous_secret,
        (select c.change from changes c
          where (c.merchant, c.order_id, c.version) = (d.merchant, d.order_id, d.version)) as change
      """;

  private static final String SETTLE =
      """
      update webhook_deliveries
      set status = ?, due_at = ?, finished_at = ?, answer = ?, says = nullif(?, '')
      where id = ? and attempts = ? and status = 'PENDING'
      """;

  private static final String SWITCH_OFF =
      "update webhook_endpoints set enabled = false where id = ?";

  private final OrderDatabase database;

  DueDeliveries(OrderDatabase database) {
    this.database = database;
  }

  /**
   * Claims what is due.
   *
   * @param ask how much, and of whom
   * @param now what is due by then
   */
  List<Delivery> claim(Ask ask, Instant now) throws SQLException {
    return database.inTransaction(
        connection -> {
          try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, Endpoints.utc(now));
            claim.setInt(2, ask.ofOneEndpoint());
            claim.setArray(3, connection.createArrayOf("uuid", ask.notOf().toArray()));
            claim.setInt(4, ask.atMost());
            claim.setObject(5, Endpoints.utc(now.plus(ask.lease())));
            claim.setObject(6, Endpoints.utc(now));
            return read(claim);
          }
        });
  }

  /** It was taken. */
  void delivered(Delivery delivery, Outcome outcome, Instant now) throws SQLException {
    database.inTransaction(
        connection ->
            settle(connection, delivery, DeliveryStatus.DELIVERED, outcome, new Times(now, now)));
  }

  /** It is to be tried again then. */
  void postponed(Delivery delivery, Outcome outcome, Instant until) throws SQLException {
    database.inTransaction(
        connection ->
            settle(connection, delivery, DeliveryStatus.PENDING, outcome, new Times(until, null)));
  }

  /** It is tried no more. */
  void dead(Delivery delivery, Outcome outcome, Instant now) throws SQLException {
    database.inTransaction(
        connection ->
            settle(connection, delivery, DeliveryStatus.DEAD, outcome, new Times(now, now)));
  }

  /**
   * Nobody is there: the endpoint is switched off.
   *
   * @return how many deliveries died of it, this one included
   */
  int gone(Delivery delivery, Outcome outcome, Instant now) throws SQLException {
    return database.inTransaction(
        connection -> {
          UUID endpoint = delivery.target().endpoint();
          try (PreparedStatement off = connection.prepareStatement(SWITCH_OFF)) {
            off.setObject(1, endpoint);
            off.executeUpdate();
          }
          return settle(connection, delivery, DeliveryStatus.DEAD, outcome, new Times(now, now))
              + Endpoints.bury(connection, endpoint, now);
        });
  }

  /** Nothing happens where the attempt has no say any more. */
  private static int settle(
      Connection connection, Delivery delivery, DeliveryStatus to, Outcome outcome, Times times)
      throws SQLException {
    try (PreparedStatement settle = connection.prepareStatement(SETTLE)) {
      settle.setString(1, to.name());
      settle.setObject(2, Endpoints.utc(times.due()));
      settle.setObject(3, times.finished() == null ? null : Endpoints.utc(times.finished()));
      settle.setObject(4, outcome.answer().orElse(null), Types.INTEGER);
      settle.setString(5, outcome.says());
      settle.setObject(6, delivery.id());
      settle.setInt(7, delivery.attempts());
      return settle.executeUpdate();
    }
  }

  private static List<Delivery> read(PreparedStatement claim) throws SQLException {
    List<Delivery> claimed = new ArrayList<>();
    try (ResultSet row = claim.executeQuery()) {
      while (row.next()) {
        claimed.add(
            new Delivery(
                row.getObject("id", UUID.class),
                new Delivery.Target(
                    row.getObject("endpoint", UUID.class),
                    row.getString("url"),
                    row.getString("secret"),
                    Optional.ofNullable(row.getString("previous_secret"))),
                Optional.ofNullable(row.getString("change")),
                row.getInt("attempts"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant()));
      }
    }
    return claimed;
  }

  /**
   * What a courier asks for.
   *
   * @param atMost how many deliveries
   * @param ofOneEndpoint how many at most of one endpoint
   * @param notOf endpoints that have enough under way
   * @param lease after how long a delivery is another's to try
   */
  record Ask(int atMost, int ofOneEndpoint, Collection<UUID> notOf, Duration lease) {}

  private record Times(Instant due, Instant finished) {}
}
