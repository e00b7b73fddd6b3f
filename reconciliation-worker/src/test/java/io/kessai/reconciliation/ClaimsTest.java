package io.kessai.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.OrderChange;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RECON-3 on a real Postgres: each order to one replica at a time, within one rate for all. */
@QuarkusTest
@TestProfile(WorkerProfile.class)
@WithTestResource(KessaiServers.class)
class ClaimsTest {
  private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
  private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(1));

  @Inject Database database;
  @Inject WatchList watchList;
  @Inject WorkerConfig config;

  private Claims claims;

  @BeforeEach
  void emptyList() {
    run("delete from watched");
    refill(1_000);
    claims = replica(1_000);
  }

  @Test
  void anOrderIsClaimedFromWhenItIsDueOn() {
    watch(Orders.awaiting("early", 1, NOW.minus(TestpayMethod.OVERDUE_AFTER)));
    watch(Orders.awaiting("late", 1, NOW.minus(TestpayMethod.OVERDUE_AFTER).plusMillis(1)));

    assertThat(orders(claims.claim(10))).containsExactly("early");
  }

  @Test
  void aClaimedOrderIsNobodyElses() {
    watch(Orders.awaiting("one", 1, LONG_AGO));

    assertThat(orders(claims.claim(10))).containsExactly("one");
    assertThat(claims.claim(10)).isEmpty();
  }

  @Test
  void twoReplicasTogetherClaimEachOrderOnce() throws Exception {
    for (int i = 0; i < 500; i++) {
      watch(Orders.awaiting("order-" + i, 1, LONG_AGO.plusSeconds(i)));
    }

    List<String> claimed = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Claims other = replica(1_000);
      List<Callable<List<String>>> replicas =
          IntStream.range(0, 8)
              .<Callable<List<String>>>mapToObj(i -> () -> claimAll(i % 2 == 0 ? claims : other))
              .toList();
      for (Future<List<String>> one : threads.invokeAll(replicas)) {
        claimed.addAll(one.get());
      }
    }

    assertThat(claimed).hasSize(500).doesNotHaveDuplicates();
  }

  @Test
  void allReplicasTogetherKeepTheRate() {
    for (int i = 0; i < 20; i++) {
      watch(Orders.awaiting("order-" + i, 1, LONG_AGO));
    }
    refill(7);
    Claims slow = replica(7);
    Claims other = replica(7);

    int claimed = slow.claim(4).size() + other.claim(4).size() + slow.claim(4).size();

    // Seven tokens were there; what is refilled while this runs is at most what time has brought.
    assertThat(claimed).isBetween(7, 7 + 4);
    assertThat(tokens()).isLessThanOrEqualTo(7);
  }

  @Test
  void tokensComeBackWithTimeAndNeverAboveOneSecondsWorth() {
    refill(0);
    run("update inquiry_rate set refilled_at = clock_timestamp() - interval '1 hour'");

    replica(5).claim(1);

    assertThat(tokens()).isEqualTo(5);
  }

  @Test
  void commandsInDoubtComeFirst() {
    watch(Orders.awaiting("waiting", 1, LONG_AGO.minusSeconds(60)));
    watch(Orders.inDoubt("doubtful", 1, NOW.minusSeconds(61)));

    assertThat(orders(claims.claim(1))).containsExactly("doubtful");
    assertThat(orders(claims.claim(1))).containsExactly("waiting");
  }

  @Test
  void anotherReplicaTakesOverWhenTheLeaseHasRunOut() {
    watch(Orders.awaiting("abandoned", 1, LONG_AGO));
    WatchedOrder abandoned = claims.claim(1).getFirst();
    run("update watched set claimed_until = clock_timestamp() - interval '1 millisecond'");

    WatchedOrder takenOver = replica(1_000).claim(1).getFirst();

    assertThat(takenOver.key()).isEqualTo(abandoned.key());
    assertThat(claims.reschedule(abandoned, Optional.empty(), 9)).isFalse();
    assertThat(claims.reschedule(takenOver, Optional.of(NOW.plusSeconds(60)), 1)).isTrue();
  }

  @Test
  void aReleasedOrderIsStillDue() {
    watch(Orders.awaiting("released", 1, LONG_AGO));
    WatchedOrder order = claims.claim(1).getFirst();

    claims.release(order);

    assertThat(claims.claim(1).getFirst().attempts()).isZero();
  }

  @Test
  void aRescheduledOrderIsDueAgainAtItsTimeWithItsAttemptsCounted() {
    watch(Orders.awaiting("again", 1, LONG_AGO));

    claims.reschedule(claims.claim(1).getFirst(), Optional.of(NOW), 3);

    assertThat(claims.claim(1).getFirst().attempts()).isEqualTo(3);
  }

  @Test
  void whatBecameKnownMeanwhileKeepsItsOwnSchedule() {
    watch(Orders.awaiting("moving", 1, LONG_AGO));
    WatchedOrder order = claims.claim(1).getFirst();
    watch(Orders.inDoubt("moving", 2, NOW.minusSeconds(120)));

    claims.reschedule(order, Optional.of(NOW.plusSeconds(3_600)), 1);

    assertThat(orders(claims.claim(1))).containsExactly("moving");
  }

  @Test
  void aTickTouchesOnlyWhatIsDue() {
    run(
        """
        insert into watched (merchant, order_id, method, version, known, state, waiting_for,
          in_doubt, due_at)
        select 'shop', 'future-' || i, 'testpay', 1, '{}', 'AWAITING_CONSUMER', '', false,
          timestamptz '2027-01-01' from generate_series(1, 20000) i
        """);
    run("analyze watched");

    String plan = explain(Claims.CLAIM, false, NOW, 100, UUID.randomUUID(), 60_000L);

    assertThat(plan).contains("using watched_due", "Tid Scan");
    assertThat(plan).as("no row is found twice").doesNotContain("Seq Scan", "watched_pkey");
  }

  private Claims replica(double ratePerSecond) {
    return new Claims(database, InstantSource.fixed(NOW), new RateLimit(ratePerSecond), config);
  }

  private void watch(OrderChange change) {
    watchList.learn(List.of(change));
  }

  private static List<String> claimAll(Claims replica) {
    List<String> all = new ArrayList<>();
    List<String> some = orders(replica.claim(10));
    while (!some.isEmpty()) {
      all.addAll(some);
      some = orders(replica.claim(10));
    }
    return all;
  }

  private static List<String> orders(List<WatchedOrder> claimed) {
    return claimed.stream().map(order -> order.key().order().value()).toList();
  }

  private void refill(double tokens) {
    run("update inquiry_rate set tokens = " + tokens + ", refilled_at = clock_timestamp()");
  }

  private double tokens() {
    return query("select tokens from inquiry_rate", rows -> rows.next() ? rows.getDouble(1) : -1);
  }

  private String explain(String sql, Object... values) {
    return query(
        "explain " + sql,
        rows -> {
          StringBuilder plan = new StringBuilder();
          while (rows.next()) {
            plan.append(rows.getString(1)).append('\n');
          }
          return plan.toString();
        },
        values);
  }

  private void run(String sql) {
    database.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
          }
        });
  }

  private <T> T query(String sql, Rows<T> read, Object... values) {
    return database.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.set(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
              return read.from(rows);
            }
          }
        });
  }

  private interface Rows<T> {
    T from(ResultSet rows) throws SQLException;
  }
}
