package io.kessai.order.webhook;

import io.kessai.fact.OrderChange;
import io.kessai.order.fold.ChangeAudience;
import io.kessai.order.query.OrderEvent;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Notes for each change and each endpoint that wants it that it is to be delivered. */
@Singleton
final class NotedDeliveries implements ChangeAudience {
  /** An endpoint that is being switched off is waited for, so that it is told nothing more. */
  private static final String LISTENERS =
      """
      select id, merchant, events from webhook_endpoints
      where merchant = any (?) and enabled
      order by id
      for share
      """;

  private static final String INSERT =
      """
      insert into webhook_deliveries
        (endpoint, type, merchant, order_id, version, queued_at, due_at)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  NotedDeliveries() {}

  private record Listener(UUID endpoint, List<String> events) {

    boolean wants(String type) {
      return events.isEmpty() || events.contains(type);
    }
  }

  /** Most merchants have no endpoint, and then one look is all that it costs. */
  @Override
  public void note(Connection connection, List<OrderChange> changes) throws SQLException {
    Map<String, List<Listener>> listeners = listeners(connection, changes);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (OrderChange change : changes) {
        note(insert, change, listeners.getOrDefault(change.key().merchant().value(), List.of()));
      }
      insert.executeBatch();
    }
  }

  private static Map<String, List<Listener>> listeners(
      Connection connection, List<OrderChange> changes) throws SQLException {
    Map<String, List<Listener>> listeners = new TreeMap<>();
    if (changes.isEmpty()) {
      return listeners;
    }
    Object[] merchants =
        changes.stream().map(change -> change.key().merchant().value()).distinct().toArray();
    try (PreparedStatement select = connection.prepareStatement(LISTENERS)) {
      select.setArray(1, connection.createArrayOf("text", merchants));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          listeners
              .computeIfAbsent(row.getString("merchant"), merchant -> new ArrayList<>())
              .add(
                  new Listener(
                      row.getObject("id", UUID.class),
                      List.of((String[]) row.getArray("events").getArray())));
        }
      }
    }
    return listeners;
  }

  private static void note(PreparedStatement insert, OrderChange change, List<Listener> listeners)
      throws SQLException {
    if (listeners.isEmpty()) {
      return;
    }
    String type = OrderEvent.typeOf(change);
    for (Listener listener : listeners) {
      if (listener.wants(type)) {
        insert.setObject(1, listener.endpoint());
        insert.setString(2, type);
        insert.setString(3, change.key().merchant().value());
        insert.setString(4, change.key().order().value());
        insert.setLong(5, change.version());
        insert.setObject(6, Endpoints.utc(change.changedAt()));
        insert.setObject(7, Endpoints.utc(change.changedAt()));
        insert.addBatch();
      }
    }
  }
}
