package io.kessai.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.OrderChange;
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
import java.util.function.Consumer;
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

  @Test
  void anOrderThatAnOperatorWantsToBeAskedAboutIsDueAtOnceAndFirst() {
    watchList.learn(List.of(Orders.awaiting("overdue", 1, longAgo)));
    OrderChange patient = Orders.awaiting("patient", 1, Instant.now());
    watchList.learn(List.of(patient));

    watchList.learn(List.of(patient.wantingInquiry(Instant.now())));

    assertThat(claims.claim(1)).singleElement().satisfies(isAbout("patient"));
    assertThat(claims.claim(10)).singleElement().satisfies(isAbout("overdue"));
  }

  @Test
  void anOrderThatIsWatchedNoLongerIsAskedAboutOnAnOperatorsWish() {
    OrderChange settled = Orders.captured("settled", 2, longAgo);
    watchList.learn(List.of(settled));
    assertThat(claims.claim(10)).isEmpty();

    watchList.learn(List.of(settled.wantingInquiry(Instant.now())));

    assertThat(claims.claim(10)).singleElement().satisfies(isAbout("settled"));
  }

  @Test
  void anOrderWhoseAskingHasEndedIsAskedAboutOnAnOperatorsWish() {
    OrderChange stuck = Orders.awaiting("stuck", 1, longAgo);
    watchList.learn(List.of(stuck));
    claims.reschedule(claims.claim(1).getFirst(), Optional.empty(), 1);

    watchList.learn(List.of(stuck.wantingInquiry(Instant.now())));

    assertThat(claims.claim(10)).hasSize(1);
  }

  /** The inquiry under way may have been sent before what the operator wants to know happened. */
  @Test
  void aWishThatComesDuringAnInquiryIsNotLostWithItsOutcome() {
    OrderChange waiting = Orders.awaiting("order", 1, longAgo);
    watchList.learn(List.of(waiting));
    WatchedOrder underWay = claims.claim(1).getFirst();

    watchList.learn(List.of(waiting.wantingInquiry(Instant.now())));
    assertThat(claims.claim(10)).isEmpty();
    claims.reschedule(underWay, Optional.of(Instant.now().plusSeconds(600)), 1);

    WatchedOrder wanted = claims.claim(10).getFirst();
    claims.reschedule(wanted, Optional.of(Instant.now().plusSeconds(600)), 2);
    assertThat(claims.claim(10)).isEmpty();
  }

  @Test
  void aWishStandsWhenMoreBecomesKnownAndIsVoidWhenTheOrderIsSettled() {
    OrderChange waiting = Orders.awaiting("order", 1, Instant.now());
    OrderChange other = Orders.awaiting("other", 1, Instant.now());
    watchList.learn(
        List.of(
            waiting.wantingInquiry(Instant.now()), other.wantingInquiry(Instant.now()), waiting));

    watchList.learn(
        List.of(
            Orders.inDoubt("order", 2, Instant.now()), Orders.captured("other", 2, Instant.now())));

    assertThat(claims.claim(10)).singleElement().satisfies(isAbout("order"));
  }

  @Test
  void aWishOfAnOlderChangeThanWhatIsKnownIsIgnored() {
    OrderChange before = Orders.awaiting("order", 1, Instant.now());
    watchList.learn(List.of(Orders.awaiting("order", 2, Instant.now())));

    watchList.learn(List.of(before.wantingInquiry(Instant.now())));

    assertThat(claims.claim(10)).isEmpty();
  }

  private static Consumer<WatchedOrder> isAbout(String order) {
    return watched -> assertThat(watched.key()).hasToString("shop/" + order);
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
