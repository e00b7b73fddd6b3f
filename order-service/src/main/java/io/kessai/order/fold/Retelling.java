package io.kessai.order.fold;

import io.kessai.fact.OrderKey;
import io.kessai.fact.Topics;
import io.kessai.order.config.TopicNames;
import io.kessai.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells an order's latest change once more, for the sake of what an operator wants with it. It is
 * no change: the version stays, and nobody but the topic's readers is told.
 */
@ApplicationScoped
public class Retelling {
  private final OrderDatabase database;
  private final TopicNames topics;

  Retelling(OrderDatabase database, TopicNames topics) {
    this.database = database;
    this.topics = topics;
  }

  /**
   * Tells that an operator wants the payment server to be asked about the order, and stores
   * something beside it: both or none.
   *
   * @param beside where it throws, nothing is told
   * @return {@code false} where the order is not known, and nothing was done
   */
  public boolean wantingInquiry(OrderKey key, Instant at, OrderDatabase.Work<?> beside)
      throws SQLException {
    String topic = topics.inKafka(Topics.CHANGES);
    return database.inTransaction(
        connection -> {
          Optional<ToldChange> latest =
              OrderRows.latestChange(connection, key)
                  .map(change -> ToldChange.of(change.wantingInquiry(at)));
          if (latest.isEmpty()) {
            return false;
          }
          beside.with(connection);
          Outbox.append(connection, List.of(latest.get().on(topic)));
          return true;
        });
  }
}
