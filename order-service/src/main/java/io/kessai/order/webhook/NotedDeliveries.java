package io.kessai.order.webhook;

import io.kessai.fact.OrderChange;
import io.kessai.order.fold.ChangeAudience;
import io.kessai.order.query.OrderEvent;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Notes for each change and each endpoint that wants it that it is to be delivered. */
@Singleton
final class NotedDeliveries implements ChangeAudience {
  /** An endpoint that is being switched off is waited for, so that it is told nothing more. */
  private static final String INSERT =
      """
      insert into webhook_deliveries
        (endpoint, type, merchant, order_id, version, queued_at, due_at)
      select e.id, c.type, c.merchant, c.order_id, c.version, ?, ?
      from (select ?::text as merchant, ?::text as order_id, ?::bigint as version,
          ?::text as type) c
        join webhook_endpoints e on e.merchant = c.merchant
      where e.enabled and (e.events = '{}' or c.type = any (e.events))
      for share of e
      """;

  NotedDeliveries() {}

  @Override
  public void note(Connection connection, List<OrderChange> changes) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (OrderChange change : changes) {
        insert.setObject(1, Endpoints.utc(change.changedAt()));
        insert.setObject(2, Endpoints.utc(change.changedAt()));
        insert.setString(3, change.key().merchant().value());
        insert.setString(4, change.key().order().value());
        insert.setLong(5, change.version());
        insert.setString(6, OrderEvent.typeOf(change));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
