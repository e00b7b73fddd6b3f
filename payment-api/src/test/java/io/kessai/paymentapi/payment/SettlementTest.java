package io.kessai.paymentapi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Money;
import io.kessai.fact.MonthlyCharge;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.PaymentState;
import io.kessai.paymentapi.payment.Settlement.Settled;
import io.kessai.paymentapi.payment.StoredCommand.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** RECON-2: how a command in doubt ended, read off what has become known of its order. */
class SettlementTest {
  private static final Duration NOT_EXECUTED_AFTER = Duration.ofMinutes(5);
  private static final Instant ASKED_AT = Commands.ASKED_AT;
  private static final Instant TOO_EARLY = ASKED_AT.plus(NOT_EXECUTED_AFTER).minusMillis(1);
  private static final Instant LATE_ENOUGH = ASKED_AT.plus(NOT_EXECUTED_AFTER);
  private static final Duration CONSUMERS_TIME = Duration.ofMinutes(30);
  private static final StoredCommand OPENED = Commands.done("open", Operation.AUTHORIZE, 1000, "1");

  private final StoredCommand opening = Commands.open("open", Operation.AUTHORIZE, 1000);
  private final StoredCommand refund = Commands.open("r1", Operation.REFUND, 400);

  @Test
  void anOpeningThatIsShownAuthorizedWasDone() {
    List<Settled> settled = settle(authorized(), opening);

    assertThat(settled).containsExactly(new Settled(opening, Outcome.DONE, "1"));
  }

  @Test
  void anOpeningThatIsShownDeclinedWasRefused() {
    Observation known = requested().showing(PaymentState.DECLINED, ASKED_AT);

    assertThat(settle(known, opening)).containsExactly(new Settled(opening, Outcome.REFUSED, ""));
  }

  @Test
  void anOpeningThatNobodyHeardOfStaysInDoubtWhileItMayBeOnItsWay() {
    assertThat(settle(requested().inquired(TOO_EARLY), opening)).isEmpty();
  }

  @Test
  void anOpeningThatNobodyHeardOfLongAfterwardsWasNotExecuted() {
    assertThat(settle(requested().inquired(LATE_ENOUGH), opening))
        .containsExactly(new Settled(opening, Outcome.NOT_EXECUTED, ""));
  }

  @Test
  void anOpeningWhoseConsumerNeverCameWasDoneAllTheSame() {
    Observation known =
        requested()
            .showing(PaymentState.AWAITING_CONSUMER, LATE_ENOUGH)
            .showing(PaymentState.EXPIRED, LATE_ENOUGH)
            .inquired(LATE_ENOUGH);

    assertThat(settle(known, opening)).containsExactly(new Settled(opening, Outcome.DONE, ""));
  }

  @Test
  void aRefundThatIsListedWasDone() {
    Observation known = captured().moved(new Movement(Kind.REFUND, "7", Money.yen(400)));

    assertThat(settle(known, OPENED, refund))
        .containsExactly(new Settled(refund, Outcome.DONE, "7"));
  }

  @Test
  void aRefundOfAnotherCommandProvesNothing() {
    StoredCommand other = Commands.done("r0", Operation.REFUND, 400, "7");
    Observation known =
        captured().moved(new Movement(Kind.REFUND, "7", Money.yen(400))).inquired(TOO_EARLY);

    assertThat(settle(known, OPENED, other, refund)).isEmpty();
  }

  @Test
  void aRefundOfAnotherAmountProvesNothing() {
    Observation known = captured().moved(new Movement(Kind.REFUND, "7", Money.yen(399)));

    assertThat(settle(known, OPENED, refund)).isEmpty();
  }

  @Test
  void ofTwoEqualRefundsOneThatIsListedSettlesTheOlder() {
    StoredCommand second = Commands.open("r2", Operation.REFUND, 400);
    Observation known =
        captured().moved(new Movement(Kind.REFUND, "7", Money.yen(400))).inquired(LATE_ENOUGH);

    assertThat(settle(known, OPENED, refund, second))
        .containsExactly(
            new Settled(refund, Outcome.DONE, "7"), new Settled(second, Outcome.NOT_EXECUTED, ""));
  }

  @Test
  void aCaptureThatIsListedWasDone() {
    StoredCommand capture = Commands.open("c", Operation.CAPTURE, 1000);

    assertThat(settle(captured(), OPENED, capture))
        .containsExactly(new Settled(capture, Outcome.DONE, "2"));
  }

  @Test
  void aCancelThatIsShownWasDone() {
    StoredCommand cancel = Commands.open("x", Operation.CANCEL, 1000);
    Observation known = authorized().showing(PaymentState.CANCELLED, ASKED_AT);

    assertThat(settle(known, OPENED, cancel))
        .containsExactly(new Settled(cancel, Outcome.DONE, ""));
  }

  @Test
  void whatHasEndedIsLeftAlone() {
    assertThat(settle(captured().inquired(LATE_ENOUGH), OPENED)).isEmpty();
  }

  @Test
  void aCompletionThatIsShownCapturedWasDone() {
    StoredCommand complete = Commands.open("do", Operation.COMPLETE, 1000);

    assertThat(settle(captured(), OPENED, complete))
        .containsExactly(new Settled(complete, Outcome.DONE, ""));
  }

  @Test
  void aCompletionThatALateListingDoesNotShowWasNotExecuted() {
    StoredCommand complete = Commands.open("do", Operation.COMPLETE, 1000);
    Observation known = requested().showing(PaymentState.AWAITING_CONSUMER, ASKED_AT);

    assertThat(settle(known.inquired(TOO_EARLY), OPENED, complete)).isEmpty();
    assertThat(settle(known.inquired(LATE_ENOUGH), OPENED, complete))
        .containsExactly(new Settled(complete, Outcome.NOT_EXECUTED, ""));
  }

  @Test
  void anEndingThatTheConsumerMustConfirmIsWaitedForLonger() {
    StoredCommand terminate = Commands.open("end", Operation.TERMINATE, 0);
    terminate.outcome = Outcome.HANDED_OVER;
    Observation active = requested().showing(PaymentState.ACTIVE, ASKED_AT);

    assertThat(settle(active.inquired(LATE_ENOUGH), OPENED, terminate)).isEmpty();
    assertThat(settle(active.inquired(ASKED_AT.plus(CONSUMERS_TIME)), OPENED, terminate))
        .containsExactly(new Settled(terminate, Outcome.NOT_EXECUTED, ""));
    assertThat(settle(active.showing(PaymentState.ENDED, ASKED_AT), OPENED, terminate))
        .containsExactly(new Settled(terminate, Outcome.DONE, ""));
  }

  @Test
  void aMonthThatIsShownDroppedWasDropped() {
    StoredCommand drop = Commands.open("m", Operation.CANCEL, 500);
    drop.month = "2026-12";
    Observation active = requested().showing(PaymentState.ACTIVE, ASKED_AT);

    assertThat(settle(active.charged(december(MonthlyCharge.Outcome.CHARGED)), OPENED, drop))
        .isEmpty();
    assertThat(settle(active.charged(december(MonthlyCharge.Outcome.DROPPED)), OPENED, drop))
        .containsExactly(new Settled(drop, Outcome.DONE, ""));
  }

  private static MonthlyCharge december(MonthlyCharge.Outcome outcome) {
    return new MonthlyCharge(YearMonth.of(2026, 12), outcome, Optional.empty());
  }

  private static List<Settled> settle(Observation known, StoredCommand... commands) {
    return Settlement.of(
        known,
        List.of(commands),
        new Settlement.Limits(NOT_EXECUTED_AFTER, Map.of(Operation.TERMINATE, CONSUMERS_TIME)));
  }

  private static Observation requested() {
    return Observation.nothing()
        .showing(PaymentState.REQUESTED, ASKED_AT)
        .opened(new Opening(Money.yen(1000), false));
  }

  private static Observation authorized() {
    return requested()
        .showing(PaymentState.AUTHORIZED, ASKED_AT)
        .moved(new Movement(Kind.AUTHORIZE, "1", Money.yen(1000)));
  }

  private static Observation captured() {
    return authorized()
        .showing(PaymentState.CAPTURED, ASKED_AT)
        .moved(new Movement(Kind.CAPTURE, "2", Money.yen(1000)));
  }
}
