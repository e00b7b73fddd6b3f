package io.kessai.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Fact;
import io.kessai.fact.OrderChange;
import io.kessai.gateway.Merchants;
import io.kessai.method.Methods;
import io.kessai.method.PaymentMethod;
import io.kessai.servers.KessaiServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One inquiry after another, at times that the test sets. */
@QuarkusTest
@TestProfile(WorkerProfile.class)
@WithTestResource(KessaiServers.class)
@WithTestResource(PaymentServer.class)
class OutcomesTest {
  private static final Instant T = Instant.parse("2026-11-02T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Inject Database database;
  @Inject WatchList watchList;
  @Inject WorkerConfig config;
  @Inject Schedule schedule;
  @Inject Merchants merchants;
  @Inject Methods<PaymentMethod> methods;
  @Inject GatewayBreaker gateway;

  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final StoredFacts facts = new StoredFacts();
  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(15), 0, new Random(1));

  @BeforeEach
  void emptyList() {
    run("delete from watched");
    run("update inquiry_rate set tokens = 1000, refilled_at = clock_timestamp()");
  }

  @AfterEach
  void mended() {
    PaymentServer.isBroken(false);
  }

  @Test
  void whatAnInquiryFindsIsAFactLearnedWhenItWasSent() {
    watchList.learn(List.of(Orders.awaiting("paid", 1, T)));
    PaymentServer.knows("paid", "end");
    Instant at = T.plus(Duration.ofMinutes(10));

    assertThat(askAt(at)).isEqualTo(1);

    Fact fact = facts.stored.getFirst();
    assertThat(fact.id()).isEqualTo("inquiry-" + at);
    assertThat(fact.key()).hasToString("shop/paid");
    assertThat(fact.learnedAt()).isEqualTo(at);
    assertThat(fact.messenger()).hasToString("INQUIRY");
    assertThat(fact.says().states().keySet()).extracting(Enum::name).containsExactly("CAPTURED");
    assertThat(outcome("found")).isEqualTo(1);
  }

  @Test
  void anOrderWithoutNewsIsAskedAboutEverMoreRarely() {
    watchList.learn(List.of(Orders.awaiting("quiet", 1, T)));
    PaymentServer.knows("quiet", "pending");
    Instant due = T.plus(Duration.ofMinutes(10));

    assertThat(askAt(due)).isEqualTo(1);
    assertThat(askAt(due.plusSeconds(29))).isZero();
    assertThat(askAt(due.plusSeconds(30))).isEqualTo(1);
    assertThat(askAt(due.plusSeconds(89))).isZero();
    assertThat(askAt(due.plusSeconds(90))).isEqualTo(1);
    assertThat(outcome("nothing-new")).isEqualTo(3);
  }

  @Test
  void anOrderThatTheLastInquiryDoesNotSettleIsForAPersonAndNotAskedAboutAgain() {
    watchList.learn(List.of(Orders.awaiting("stuck", 1, T)));
    PaymentServer.knows("stuck", "pending");

    assertThat(askAt(T.plus(TestpayMethod.GIVEN_UP_AFTER))).isEqualTo(1);

    assertThat(facts.stored.getFirst().says().doubts())
        .singleElement()
        .satisfies(doubt -> assertThat(doubt.code()).isEqualTo("unsettled"));
    assertThat(askAt(T.plus(Duration.ofDays(30)))).isZero();
    assertThat(outcome("unsettled")).isEqualTo(1);
  }

  @Test
  void anUnansweredLastInquiryIsAskedAgainUntilItIsAnswered() {
    watchList.learn(List.of(Orders.awaiting("late", 1, T)));
    PaymentServer.knows("late", "failure");
    Instant last = T.plus(TestpayMethod.GIVEN_UP_AFTER);

    assertThat(askAt(last)).isEqualTo(1);
    assertThat(askAt(last.plus(Duration.ofMinutes(14)))).isZero();
    PaymentServer.knows("late", "expired");
    assertThat(askAt(last.plus(Duration.ofMinutes(15)))).isEqualTo(1);

    assertThat(outcome("refused")).isEqualTo(1);
    assertThat(facts.stored).hasSize(1);
    assertThat(facts.stored.getFirst().says().states().keySet())
        .extracting(Enum::name)
        .containsExactly("EXPIRED");
  }

  @Test
  void aCommandInDoubtIsAskedAboutUntilAListingLateEnoughLeavesPaymentApiNoDoubt() {
    watchList.learn(List.of(Orders.inDoubt("doubt", 1, T)));

    assertThat(askAt(T.plusSeconds(59))).isZero();
    assertThat(askAt(T.plusSeconds(60))).isEqualTo(1);
    assertThat(askAt(T.plusSeconds(90))).isEqualTo(1);
    assertThat(askAt(T.plus(MINUTE.multipliedBy(5)))).isEqualTo(1);

    Fact last = facts.stored.getLast();
    assertThat(last.says().inquiredAt()).contains(T.plus(MINUTE.multipliedBy(5)));
    assertThat(last.says().doubts()).isEmpty();
    assertThat(outcome("found")).isEqualTo(1);
  }

  @Test
  void anAnswerOfAnUnreadableKindIsAskedForAgain() {
    watchList.learn(List.of(Orders.awaiting("garbled", 1, T)));
    PaymentServer.knows("garbled", "garbled");

    assertThat(askAt(T.plus(Duration.ofMinutes(10)))).isEqualTo(1);

    assertThat(facts.stored).isEmpty();
    assertThat(outcome("unreadable")).isEqualTo(1);
    assertThat(askAt(T.plus(Duration.ofMinutes(11)))).isEqualTo(1);
  }

  @Test
  void aServerThatAnswersNothingLeavesNoFactAndIsAskedAgain() {
    watchList.learn(List.of(Orders.awaiting("silent", 1, T)));
    PaymentServer.isBroken(true);

    assertThat(askAt(T.plus(Duration.ofMinutes(10)))).isEqualTo(1);

    assertThat(facts.stored).isEmpty();
    assertThat(outcome("unknown")).isEqualTo(1);
    PaymentServer.isBroken(false);
    assertThat(askAt(T.plus(Duration.ofMinutes(11)))).isEqualTo(1);
  }

  @Test
  void noFactIsLostWhileKafkaIsAway() {
    watchList.learn(List.of(Orders.awaiting("kept", 1, T)));
    PaymentServer.knows("kept", "end");
    facts.away = true;

    assertThat(askAt(T.plus(Duration.ofMinutes(10)))).isEqualTo(1);
    assertThat(outcome("not-stored")).isEqualTo(1);

    facts.away = false;
    assertThat(askAt(T.plus(Duration.ofMinutes(11)))).isEqualTo(1);
    assertThat(facts.stored).hasSize(1);
  }

  @Test
  void anOrderAskedAboutBeforeItIsOverdueIsLeftToItsScheduleAfterwards() {
    OrderChange early = Orders.awaiting("early", 1, T);
    watchList.learn(List.of(early.wantingInquiry(T)));
    PaymentServer.knows("early", "pending");

    assertThat(askAt(T.plus(MINUTE))).isEqualTo(1);

    assertThat(facts.stored).hasSize(1);
    assertThat(askAt(T.plus(MINUTE.multipliedBy(9)))).isZero();
    assertThat(askAt(T.plus(MINUTE.multipliedBy(10)))).isEqualTo(1);
  }

  @Test
  void anOrderWithNothingToWaitForIsAskedAboutOnceAndFoundAsItWas() {
    watchList.learn(List.of(Orders.captured("settled", 1, T).wantingInquiry(T)));
    PaymentServer.knows("settled", "end");

    assertThat(askAt(T.plus(MINUTE))).isEqualTo(1);

    assertThat(facts.stored.getFirst().says().inquiredAt()).contains(T.plus(MINUTE));
    assertThat(facts.stored.getFirst().says().doubts()).isEmpty();
    assertThat(outcome("nothing-new")).isEqualTo(1);
    assertThat(askAt(T.plus(Duration.ofDays(30)))).isZero();
  }

  /** Asks about all that is due then; returns how many that was. */
  private int askAt(Instant now) {
    InstantSource clock = InstantSource.fixed(now);
    Claims claims = new Claims(database, clock, new RateLimit(1_000), config);
    Outcomes outcomes = new Outcomes(facts, claims, schedule, backoff, metrics);
    Inquiries inquiries = new Inquiries(merchants, methods, gateway, outcomes, clock);
    List<WatchedOrder> due = claims.claim(10);
    due.forEach(inquiries::ask);
    return due.size();
  }

  private double outcome(String name) {
    return metrics.counter("kessai.inquiries", "method", "testpay", "outcome", name).count();
  }

  private void run(String sql) {
    database.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
          }
        });
  }

  /** A list in place of Kafka, which can be away. */
  private static final class StoredFacts implements Facts {
    private final List<Fact> stored = new ArrayList<>();
    private boolean away;

    @Override
    public void append(Fact fact) throws NotStored {
      if (away) {
        throw new NotStored(new IOException("away"));
      }
      stored.add(fact);
    }
  }
}
