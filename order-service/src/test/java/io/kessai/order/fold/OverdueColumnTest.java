package io.kessai.order.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Messenger;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Report;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the migration reads off orders that were there before is what the fold reads off them. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class OverdueColumnTest {
  private static final String MERCHANT = "older-orders";
  private static final Observation WAITING =
      Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, Facts.LEARNED);

  private final Orders orders;
  private final Suite suite;

  OverdueColumnTest(Orders orders, Suite suite) {
    this.orders = orders;
    this.suite = suite;
  }

  @Test
  void theMigrationFindsTheSameOverdueOrders() throws SQLException, IOException {
    Observation asked = Observation.nothing().inquired(Facts.LEARNED.plusSeconds(600));
    Observation reported = WAITING.reported(report(Report.Weight.QUICK));
    store(WAITING);
    store(WAITING.join(asked));
    store(WAITING.inquired(Facts.LEARNED));
    store(reported);
    store(reported.join(asked));
    store(reported.join(asked).reported(report(Report.Weight.FINAL)));
    store(WAITING.join(asked).showing(PaymentState.CAPTURED, Facts.LEARNED));
    store(asked);
    assertThat(overdue()).isEqualTo(2);
    suite.execute(
        "update orders set asked = case when overdue then 1 else 0 end, overdue = false"
            + " where merchant = '%s'".formatted(MERCHANT));

    for (String statement : migration().split(";", -1)) {
      if (statement.contains("update orders")) {
        suite.execute(statement);
      }
    }

    assertThat(overdue()).isEqualTo(2);
    assertThat(
            suite.number(
                "select count(*) from orders where merchant = ? and overdue <> (asked = 1)",
                MERCHANT))
        .isZero();
  }

  private void store(Observation says) throws SQLException {
    OrderKey key = Facts.newOrder(MERCHANT);
    orders.apply(List.of(Facts.fact(key, "told", Messenger.INQUIRY, says)));
  }

  private long overdue() {
    return suite.number("select count(*) from orders where merchant = ? and overdue", MERCHANT);
  }

  private static Report report(Report.Weight weight) {
    return new Report(weight, true, Facts.LEARNED.plusSeconds(60), Money.yen(1200));
  }

  private static String migration() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            OverdueColumnTest.class.getResourceAsStream("/db/migration/V6__orders_overdue.sql"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
