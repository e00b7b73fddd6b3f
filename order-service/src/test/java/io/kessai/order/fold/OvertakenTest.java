package io.kessai.order.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** {@code ORDER-1}: two that begin one order at once. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class OvertakenTest {
  private static final String WAITING =
      """
      select count(*) from pg_stat_activity
      where wait_event_type = 'Lock' and query like 'copy orders %'
        and datname = current_database()
      """;

  private final Orders orders;
  private final OrderDatabase database;
  private final Suite suite;

  OvertakenTest(Orders orders, OrderDatabase database, Suite suite) {
    this.orders = orders;
    this.database = database;
    this.suite = suite;
  }

  @Test
  void whoIsOvertakenJoinsWhatTheOtherBegan() throws Exception {
    OrderKey key = Facts.newOrder();
    Fact captured = Facts.shown(key, "captured", Messenger.ANSWER, PaymentState.CAPTURED);
    List<Fact> late = List.of(Facts.opened(Facts.newOrder()), captured);

    List<AppliedFact> applied;
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<List<AppliedFact>> overtaken =
          database.inTransaction(
              connection -> {
                begin(connection, key);
                Future<List<AppliedFact>> waiting = other.submit(() -> orders.apply(late));
                await().until(() -> suite.number(WAITING) == 1);
                return waiting;
              });
      applied = overtaken.get();
    }

    assertThat(applied).extracting(AppliedFact::repeated).containsExactly(false, false);
    assertThat(ofOrder("select version from orders where order_id = ?", key)).isEqualTo(2);
    assertThat(
            ofOrder(
                "select count(*) from facts where state_before = 'REQUESTED' and order_id = ?",
                key))
        .isEqualTo(1);
    assertThat(ofOrder("select count(*) from changes where order_id = ?", key)).isEqualTo(1);
  }

  private static void begin(Connection connection, OrderKey key) throws SQLException {
    Folded begun = Folded.of(OrderRow.unknown(key), List.of(Facts.opened(key)));
    OrderColumns.write(connection, List.of(begun), Facts.LEARNED);
  }

  private long ofOrder(String query, OrderKey key) {
    return suite.number(query, key.order().value());
  }
}
