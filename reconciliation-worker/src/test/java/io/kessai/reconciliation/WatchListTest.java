package io.kessai.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes known of orders puts them on the list, moves them on it, and takes them off. */
@QuarkusTest
@TestProfile(WorkerProfile.class)
@WithTestResource(KessaiServers.class)
class WatchListTest {
  private final Instant longAgo = Instant.now().minus(Duration.ofMinutes(30));

  @Inject Database database;
  @Inject WatchList watchList;
  @Inject Claims claims;

  @BeforeEach
  void emptyList() {
    run("delete from watched");
  }

  @Test
  void aSettledOrderLeavesTheList() {
    watchList.learn(List.of(Orders.awaiting("settled", 1, longAgo)));

    watchList.learn(List.of(Orders.refunded("settled", 2, Instant.now())));

    assertThat(claims.claim(10)).isEmpty();
  }

  @Test
  void anOrderWithNothingToWaitForIsNeverOnIt() {
    watchList.learn(List.of(Orders.refunded("done", 1, longAgo)));

    assertThat(claims.claim(10)).isEmpty();
  }

  @Test
  void aChangeOlderThanWhatIsKnownIsIgnored() {
    watchList.learn(List.of(Orders.awaiting("order", 5, longAgo)));

    watchList.learn(List.of(Orders.refunded("order", 4, Instant.now())));
    watchList.learn(List.of(Orders.inDoubt("order", 3, longAgo)));

    assertThat(claims.claim(10).getFirst().waitingFor()).startsWith("AWAITING_CONSUMER");
  }

  @Test
  void ofOneBatchTheLatestChangeHolds() {
    watchList.learn(
        List.of(
            Orders.awaiting("order", 2, longAgo),
            Orders.refunded("order", 3, Instant.now()),
            Orders.inDoubt("order", 1, longAgo)));

    assertThat(claims.claim(10)).isEmpty();
  }

  @Test
  void anOrderThatWaitsForTheSameKeepsItsSchedule() {
    watchList.learn(List.of(Orders.awaiting("order", 1, longAgo)));
    Instant later = Instant.now().plusSeconds(600);
    claims.reschedule(claims.claim(1).getFirst(), Optional.of(later), 1);

    watchList.learn(
        List.of(
            Orders.change(
                "order", 2, Orders.awaiting("order", 1, longAgo).known().inquired(Instant.now()))));

    assertThat(claims.claim(10)).isEmpty();
  }

  @Test
  void anOrderWhoseAskingHasEndedIsWatchedAgainOnlyWhenItsStateChanges() {
    watchList.learn(List.of(Orders.awaiting("order", 1, longAgo)));
    claims.reschedule(claims.claim(1).getFirst(), Optional.empty(), 1);

    watchList.learn(List.of(Orders.awaiting("order", 2, longAgo)));
    assertThat(claims.claim(10)).isEmpty();

    watchList.learn(List.of(Orders.inDoubt("order", 3, longAgo)));
    assertThat(claims.claim(10)).hasSize(1);
  }

  private void run(String sql) {
    database.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
          }
        });
  }
}
