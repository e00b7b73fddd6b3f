package io.kessai.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Ending;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Report;
import io.kessai.fact.Request;
import io.kessai.method.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** RECON-1 and RECON-2: what is waited for, from when, and until when. */
class ScheduleTest {
  private static final Instant T = Instant.parse("2026-11-02T03:00:00Z");
  private static final Schedule SCHEDULE =
      new Schedule(
          Map.of(
              "testpay",
              Map.of(
                  PaymentState.AWAITING_CONSUMER,
                  Patience.of(Duration.ofMinutes(10), Duration.ofMinutes(60))),
              "atstore",
              Map.of(
                  PaymentState.AWAITING_CONSUMER,
                  Patience.of(Duration.ofHours(6), Duration.ofDays(61))
                      .endingAfterDue(Duration.ofHours(12))
                      .askingEvery(Duration.ofHours(6)),
                  PaymentState.CAPTURED,
                  Patience.of(Duration.ofDays(3), Duration.ofDays(14)))),
          Map.of(
              "atstore",
              Map.of(
                  Operation.TERMINATE, Patience.of(Duration.ofMinutes(5), Duration.ofMinutes(30)))),
          Duration.ofSeconds(60),
          Duration.ofMinutes(5));

  @Example
  void aStateWithPatienceIsAskedAboutFromWhenItsNoticeIsOverdue() {
    Wait wait = wait(awaiting(T));

    assertThat(wait.from()).isEqualTo(T.plus(Duration.ofMinutes(10)));
    assertThat(wait.until()).isEqualTo(T.plus(Duration.ofMinutes(60)));
    assertThat(wait.inDoubt()).isFalse();
  }

  @Example
  void aStateWithoutPatienceIsNotAskedAbout() {
    assertThat(of(Observation.nothing().showing(PaymentState.AUTHORIZED, T))).isEmpty();
    assertThat(of(Observation.nothing().showing(PaymentState.CAPTURED, T))).isEmpty();
    assertThat(of(Observation.nothing().showing(PaymentState.EXPIRED, T))).isEmpty();
  }

  @Example
  void anotherMethodsPatienceDoesNotCount() {
    assertThat(SCHEDULE.of("card", OrderState.of(awaiting(T)))).isEmpty();
  }

  @Example
  void aCommandInDoubtIsAskedAboutWhateverTheState() {
    Wait wait =
        wait(Observation.nothing().showing(PaymentState.CAPTURED, T).asked(refund("r1", T)));

    assertThat(wait.inDoubt()).isTrue();
    assertThat(wait.from()).isEqualTo(T.plusSeconds(60));
    assertThat(wait.until()).isEqualTo(T.plus(Duration.ofMinutes(5)));
  }

  @Example
  void aCommandThatEndedIsNotInDoubt() {
    assertThat(
            of(
                Observation.nothing()
                    .showing(PaymentState.CAPTURED, T)
                    .asked(refund("r1", T))
                    .ended(new Ending("r1", Ending.Outcome.REFUSED))))
        .isEmpty();
  }

  @Example
  void ofSeveralCommandsTheOldestBeginsAndTheYoungestEnds() {
    Wait wait =
        wait(
            Observation.nothing()
                .showing(PaymentState.CAPTURED, T)
                .asked(refund("r2", T.plusSeconds(30)))
                .asked(refund("r1", T)));

    assertThat(wait.from()).isEqualTo(T.plusSeconds(60));
    assertThat(wait.until()).isEqualTo(T.plusSeconds(30).plus(Duration.ofMinutes(5)));
  }

  @Example
  void anInquiryIsNotTheLastBeforeBothTheNoticeAndTheCommandAreGivenUp() {
    Wait wait = wait(awaiting(T).asked(refund("c1", T)));

    assertThat(wait.from()).isEqualTo(T.plusSeconds(60));
    assertThat(wait.until()).isEqualTo(T.plus(Duration.ofMinutes(60)));
  }

  @Example
  void aListingLateEnoughLeavesNoCommandInDoubt() {
    OrderState order =
        OrderState.of(
            Observation.nothing().showing(PaymentState.CAPTURED, T).asked(refund("r1", T)));

    assertThat(SCHEDULE.afterListing("testpay", order, T.plus(Duration.ofMinutes(5)))).isEmpty();
    assertThat(SCHEDULE.afterListing("testpay", order, T.plus(Duration.ofMinutes(4)))).isPresent();
  }

  @Example
  void whatIsWaitedForChangesWithStateAndCommands() {
    String first = wait(awaiting(T)).what();

    assertThat(wait(awaiting(T.minusSeconds(5)).inquired(T)).what()).isEqualTo(first);
    assertThat(wait(awaiting(T).asked(refund("c1", T))).what()).isNotEqualTo(first);
  }

  @Example
  void anOrderWithADueDateIsAskedAboutUntilSomeTimeAfterIt() {
    Instant due = T.plus(Duration.ofDays(10));

    Wait unknown = atStore(awaiting(T)).orElseThrow();
    Wait known = atStore(awaiting(T).due(due)).orElseThrow();

    assertThat(unknown.until()).isEqualTo(T.plus(Duration.ofDays(61)));
    assertThat(known.until()).isEqualTo(due.plus(Duration.ofHours(12)));
    assertThat(known.from()).isEqualTo(T.plus(Duration.ofHours(6)));
    assertThat(known.every()).contains(Duration.ofHours(6));
  }

  @Example
  void aPreliminaryPaymentWaitsForTheFinalReportAndAFinalOneForNothing() {
    Report quick = new Report(Report.Weight.QUICK, true, T, Money.yen(100));
    Report settled = new Report(Report.Weight.FINAL, true, T, Money.yen(100));

    assertThat(atStore(awaiting(T).reported(quick)).orElseThrow().until())
        .isEqualTo(T.plus(Duration.ofDays(14)));
    assertThat(atStore(awaiting(T).reported(settled))).isEmpty();
  }

  @Example
  void aCommandThatTheConsumerMustConfirmStaysOpenAsLongAsThatMayTake() {
    Request end = new Request("t1", Operation.TERMINATE, Money.yen(0), T);

    Wait wait = atStore(Observation.nothing().asked(end)).orElseThrow();

    assertThat(wait.from()).isEqualTo(T.plus(Duration.ofMinutes(5)));
    assertThat(wait.until()).isEqualTo(T.plus(Duration.ofMinutes(30)));
  }

  @Property
  void aWaitBeginsBeforeItEnds(
      @ForAll @IntRange(max = 100_000) int state,
      @ForAll @IntRange(max = 100_000) int one,
      @ForAll @IntRange(max = 100_000) int other) {
    Wait wait =
        wait(
            awaiting(T.plusSeconds(state))
                .asked(refund("c1", T.plusSeconds(one)))
                .asked(refund("c2", T.plusSeconds(other))));

    assertThat(wait.from()).isBefore(wait.until());
    assertThat(wait.isOver(wait.until().minusNanos(1))).isFalse();
    assertThat(wait.isOver(wait.until())).isTrue();
  }

  private static Observation awaiting(Instant since) {
    return Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, since);
  }

  private static Request refund(String id, Instant askedAt) {
    return new Request(id, Operation.REFUND, Money.yen(100), askedAt);
  }

  private static Optional<Wait> atStore(Observation known) {
    return SCHEDULE.of("atstore", OrderState.of(known));
  }

  private static Optional<Wait> of(Observation known) {
    return SCHEDULE.of("testpay", OrderState.of(known));
  }

  private static Wait wait(Observation known) {
    return of(known).orElseThrow();
  }
}
