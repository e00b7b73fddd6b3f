package io.kessai.order.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code ORDER-4}: a merchant's changes have one sequence, in which an order's versions follow. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class ChangePositionsTest {
  private static final String LOCK = "select last from change_position for update";

  private final Orders orders;
  private final OrderDatabase database;
  private final Suite suite;

  ChangePositionsTest(Orders orders, OrderDatabase database, Suite suite) {
    this.orders = orders;
    this.database = database;
    this.suite = suite;
  }

  @Test
  void nobodyWaitsForWhoGivesPositionsAndTheChangeGetsItsOwnAfterwards() throws Exception {
    OrderKey key = Facts.newOrder();

    database.inTransaction(
        connection -> {
          execute(connection, LOCK);
          open(key);
          assertThat(placed(key)).isZero();
          return true;
        });

    await().untilAsserted(() -> assertThat(placed(key)).isEqualTo(1));
  }

  @Test
  void aChangeThatWaitsComesBeforeTheNextOfItsOrder() throws Exception {
    OrderKey key = Facts.newOrder();
    database.inTransaction(
        connection -> {
          execute(connection, LOCK);
          open(key);
          return true;
        });

    orders.apply(List.of(Facts.shown(key, "captured", Messenger.ANSWER, PaymentState.CAPTURED)));

    await().untilAsserted(() -> assertThat(placed(key)).isEqualTo(2));
    assertThat(position(key, 1)).isLessThan(position(key, 2));
  }

  @Test
  void positionsGoNoFurtherThanTheyAreNoted() throws Exception {
    OrderKey key = Facts.newOrder();

    open(key);

    await().untilAsserted(() -> assertThat(placed(key)).isEqualTo(1));
    assertThat(position(key, 1))
        .isLessThanOrEqualTo(suite.number("select last from change_position"));
  }

  @Test
  void positionsOfATransactionThatIsRolledBackAreGivenAgain() throws SQLException {
    OrderKey key = Facts.newOrder();
    long drawn =
        database.rehearsing(
            connection -> {
              execute(connection, LOCK);
              return ChangePositions.draw(connection, 5).getAsLong();
            });

    open(key);

    await().untilAsserted(() -> assertThat(placed(key)).isEqualTo(1));
    assertThat(position(key, 1)).isGreaterThanOrEqualTo(drawn);
    assertThat(suite.number("select count(*) from changes where position = 0")).isZero();
  }

  @Test
  void whereTooManyWaitNobodyPlacesThemBesideHisOwn() throws SQLException {
    OrderKey key = Facts.newOrder();
    open(key);

    boolean drawn =
        database.rehearsing(
            connection -> {
              execute(connection, LOCK);
              execute(connection, manyWaiting(key));
              return ChangePositions.draw(connection, 1).isPresent();
            });

    assertThat(drawn).isFalse();
  }

  private static String manyWaiting(OrderKey key) {
    return """
    insert into changes (merchant, order_id, version, change, stored_at)
    select merchant, order_id, version + number, change, stored_at
    from changes, generate_series(1, 1000) number
    where merchant = '%s' and order_id = '%s'
    """
        .formatted(key.merchant(), key.order());
  }

  private void open(OrderKey key) throws SQLException {
    orders.apply(List.of(Facts.opened(key)));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long placed(OrderKey key) {
    return suite.number(
        "select count(position) from changes where order_id = ?", key.order().value());
  }

  private long position(OrderKey key, int version) {
    return suite.number(
        "select position from changes where order_id = ? and version = " + version,
        key.order().value());
  }
}
