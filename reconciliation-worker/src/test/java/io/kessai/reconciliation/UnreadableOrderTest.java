package io.kessai.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One order that this version cannot read does not poison the worker for all others. */
@QuarkusTest
@TestProfile(WorkerProfile.class)
@WithTestResource(KessaiServers.class)
class UnreadableOrderTest {
  private static final Instant LONG_AGO = Instant.parse("2026-11-01T00:00:00Z");

  private final Claims claims;
  private final WatchList watchList;
  private final Database database;

  UnreadableOrderTest(Claims claims, WatchList watchList, Database database) {
    this.claims = claims;
    this.watchList = watchList;
    this.database = database;
  }

  @BeforeEach
  void emptyListAndFullRate() {
    run("delete from watched");
    run("update inquiry_rate set tokens = 5, refilled_at = clock_timestamp()");
  }

  @Test
  void itHoldsUpNoOtherAndIsTriedAgainAfterItsLease() {
    watchList.learn(List.of(Orders.awaiting("bad", 1, LONG_AGO)));
    watchList.learn(List.of(Orders.awaiting("good", 1, LONG_AGO.plusSeconds(1))));
    run("update watched set known = '{\"states\":[]}' where order_id = 'bad'");

    List<WatchedOrder> claimed = claims.claim(10);

    assertThat(claimed).extracting(order -> order.key().order().value()).containsExactly("good");
    assertThat(run("update watched set known = '{}' where claimed_by is not null")).isEqualTo(2);
  }

  private int run(String sql) {
    return database.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
          }
        });
  }
}
