package io.kessai.order.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code ORDER-2}: inbox, state, history and outbox change together or not at all. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class OneTransactionTest {
  private final Orders orders;
  private final Suite suite;

  OneTransactionTest(Orders orders, Suite suite) {
    this.orders = orders;
    this.suite = suite;
  }

  @AfterEach
  void heal() {
    suite.execute("drop trigger if exists broken on outbox");
  }

  @Test
  void aFailureInTheLastStepLeavesNothingBehind() {
    OrderKey key = Facts.newOrder();
    breakOutboxFor(key);

    assertThatThrownBy(() -> orders.apply(List.of(Facts.opened(key))))
        .isInstanceOf(SQLException.class);

    assertThat(rows("facts", key)).isZero();
    assertThat(rows("orders", key)).isZero();
  }

  @Test
  void whatFailedIsAppliedInFullWhenItIsTriedAgain() throws SQLException {
    OrderKey key = Facts.newOrder();
    breakOutboxFor(key);
    assertThatThrownBy(() -> orders.apply(List.of(Facts.opened(key))))
        .isInstanceOf(SQLException.class);
    heal();

    List<AppliedFact> applied = orders.apply(List.of(Facts.opened(key)));

    assertThat(applied).singleElement().extracting(AppliedFact::repeated).isEqualTo(false);
    assertThat(rows("facts", key)).isEqualTo(1);
    assertThat(rows("orders", key)).isEqualTo(1);
  }

  @Test
  void aPoisonousFactTakesNoOtherWithIt() throws SQLException {
    OrderKey sound = Facts.newOrder();
    OrderKey poisoned = Facts.newOrder();
    Fact poison = Facts.shown(poisoned, "no\u0000text", Messenger.ANSWER, PaymentState.CAPTURED);

    assertThatThrownBy(() -> orders.apply(List.of(Facts.opened(sound), poison)))
        .isInstanceOf(Poisoned.class);

    assertThat(rows("facts", sound)).isZero();
    assertThat(orders.apply(List.of(Facts.opened(sound)))).hasSize(1);
  }

  private void breakOutboxFor(OrderKey key) {
    suite.execute(
        """
        create or replace function break_outbox() returns trigger language plpgsql as
          $$ begin raise exception 'broken on purpose'; end $$;
        create or replace trigger broken before insert on outbox
          for each row when (new.key = '%s') execute function break_outbox()
        """
            .formatted(key));
  }

  private long rows(String table, OrderKey key) {
    return suite.number(
        "select count(*) from " + table + " where merchant = ? and order_id = ?",
        key.merchant().value(),
        key.order().value());
  }
}
