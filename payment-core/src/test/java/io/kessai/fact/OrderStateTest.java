package io.kessai.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Ending.Outcome;
import io.kessai.fact.Movement.Kind;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** ORDER-1: how a state is read off what is known. */
class OrderStateTest {
  private static final Instant T1 = Instant.parse("2026-11-01T00:00:01Z");
  private static final Instant T2 = Instant.parse("2026-11-01T00:00:02Z");
  private static final Instant T3 = Instant.parse("2026-11-01T00:00:03Z");

  @Test
  void nothingKnownIsRequested() {
    OrderState state = OrderState.of(Observation.nothing());

    assertThat(state.state()).isEqualTo(PaymentState.REQUESTED);
    assertThat(state.since()).isEmpty();
    assertThat(state.asked()).isEmpty();
    assertThat(state.needsAttention()).isFalse();
  }

  @Test
  void acceptedAsAskedIsAuthorizedOrCapturedAsTheOpeningSays() {
    Observation accepted = Observation.nothing().accepted(T2);

    assertThat(OrderState.of(accepted.join(opened(100, false))))
        .extracting(OrderState::state, OrderState::authorized, OrderState::captured)
        .containsExactly(PaymentState.AUTHORIZED, Money.yen(100), Money.yen(0));
    assertThat(OrderState.of(accepted.join(opened(100, true))))
        .extracting(OrderState::state, OrderState::authorized, OrderState::captured)
        .containsExactly(PaymentState.CAPTURED, Money.yen(100), Money.yen(100));
  }

  @Test
  void moneyUnderOneIdIsOneMovementWhoeverTellsIt() {
    Observation told =
        captured("7", 60).join(captured("7", 60)).join(Observation.nothing().inquired(T1));

    assertThat(OrderState.of(told).captured()).isEqualTo(Money.yen(60));
  }

  @Test
  void moneyUnderSeveralIdsAddsUp() {
    Observation told = captured("1", 100).join(refunded("7", 30)).join(refunded("8", 20));

    assertThat(OrderState.of(told).refunded()).isEqualTo(Money.yen(50));
  }

  @Test
  void moneyWithoutAnIdIsATotalAndTheLargerWins() {
    Observation told = captured("1", 60).join(captured("2", 20));

    assertThat(OrderState.of(told.join(captured("", 70))).captured()).isEqualTo(Money.yen(80));
    assertThat(OrderState.of(told.join(captured("", 90))).captured()).isEqualTo(Money.yen(90));
  }

  @Test
  void allGivenBackIsRefunded() {
    Observation told = opened(100, true).join(captured("1", 60)).join(refunded("2", 60));

    assertThat(OrderState.of(told).state()).isEqualTo(PaymentState.REFUNDED);
  }

  @Test
  void aPartGivenBackLeavesTheOrderCaptured() {
    Observation told = opened(100, true).join(captured("1", 60)).join(refunded("2", 59));

    assertThat(OrderState.of(told).state()).isEqualTo(PaymentState.CAPTURED);
  }

  @Test
  void aRefundWhoseCaptureIsNotYetKnownIsNotTakenForTheWhole() {
    assertThat(OrderState.of(refunded("2", 5)))
        .extracting(OrderState::state, OrderState::needsAttention)
        .containsExactly(PaymentState.CAPTURED, false);
    assertThat(OrderState.of(refunded("2", 5).join(opened(100, false))))
        .extracting(OrderState::state, OrderState::captured, OrderState::needsAttention)
        .containsExactly(PaymentState.CAPTURED, Money.yen(100), false);
  }

  @Test
  void refundedWithoutAmountGaveBackAllThatWasCaptured() {
    Observation told = captured("1", 60).showing(PaymentState.REFUNDED, T2);

    assertThat(OrderState.of(told).refunded()).isEqualTo(Money.yen(60));
  }

  @Test
  void moneyThatMovedShowsItsStateEvenIfNobodyNamedIt() {
    assertThat(OrderState.of(moved(Kind.AUTHORIZE, "1", 5)).state())
        .isEqualTo(PaymentState.AUTHORIZED);
    assertThat(OrderState.of(moved(Kind.CAPTURE, "1", 5)).state()).isEqualTo(PaymentState.CAPTURED);
  }

  @Test
  void aStateIsSinceItWasFirstLearned() {
    Observation told =
        Observation.nothing()
            .showing(PaymentState.AUTHORIZED, T3)
            .showing(PaymentState.AUTHORIZED, T2)
            .showing(PaymentState.AWAITING_CONSUMER, T1);

    assertThat(OrderState.of(told).since()).hasValue(T2);
  }

  @Test
  void acceptedCountsAsLearningTheState() {
    Observation told =
        opened(100, false)
            .accepted(T2)
            .showing(PaymentState.AUTHORIZED, T3)
            .showing(PaymentState.AWAITING_CONSUMER, T1);

    assertThat(OrderState.of(told).since()).hasValue(T2);
  }

  @Test
  void aStateThatOnlyMoneyShowsIsSinceTheLatestThatWasLearned() {
    Observation told =
        opened(100, true)
            .accepted(T1)
            .showing(PaymentState.CAPTURED, T2)
            .join(moved(Kind.CAPTURE, "1", 100))
            .join(refunded("2", 100));

    assertThat(OrderState.of(told))
        .extracting(OrderState::state, OrderState::since)
        .containsExactly(PaymentState.REFUNDED, Optional.of(T2));
  }

  @Test
  void aCommandIsOpenUntilItsEndIsKnown() {
    Request first = new Request("c1", Operation.CAPTURE, Money.yen(1), T2);
    Request second = new Request("c2", Operation.REFUND, Money.yen(1), T1);
    Observation asked = Observation.nothing().asked(first).asked(second);

    assertThat(OrderState.of(asked).openRequests()).containsExactly(second, first);
    assertThat(OrderState.of(asked.ended(new Ending("c2", Outcome.NOT_EXECUTED))).openRequests())
        .containsExactly(first);
  }

  @Test
  void aRefusedRefundLeavesTheOrderCaptured() {
    Observation told =
        captured("1", 100)
            .asked(new Request("c2", Operation.REFUND, Money.yen(100), T2))
            .ended(new Ending("c2", Outcome.REFUSED));

    assertThat(OrderState.of(told).state()).isEqualTo(PaymentState.CAPTURED);
    assertThat(OrderState.of(told).needsAttention()).isFalse();
  }

  @Test
  void amountsBeyondReasonSaturateInsteadOfFailing() {
    Observation told = captured("1", Long.MAX_VALUE).join(captured("2", 1));

    assertThat(OrderState.of(told).captured()).isEqualTo(Money.yen(Long.MAX_VALUE));
  }

  private static Observation opened(long yen, boolean capture) {
    return Observation.nothing().opened(new Opening(Money.yen(yen), capture));
  }

  private static Observation captured(String id, long yen) {
    return moved(Kind.CAPTURE, id, yen).showing(PaymentState.CAPTURED, T1);
  }

  private static Observation refunded(String id, long yen) {
    return moved(Kind.REFUND, id, yen);
  }

  private static Observation moved(Kind kind, String id, long yen) {
    return Observation.nothing().moved(new Movement(kind, id, Money.yen(yen)));
  }
}
