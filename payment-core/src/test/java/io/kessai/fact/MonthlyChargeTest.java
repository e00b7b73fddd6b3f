package io.kessai.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.MonthlyCharge.Outcome;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** CARR-4: the months of a standing agreement, each a child of its order. */
class MonthlyChargeTest {
  private static final Instant T = Instant.parse("2026-11-01T00:00:00Z");
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

  @Test
  void eachMonthHasOneOutcomeTheFurthestThatWasTold() {
    Observation known =
        agreement()
            .charged(new MonthlyCharge(DECEMBER, Outcome.CHARGED, Optional.empty()))
            .charged(new MonthlyCharge(NOVEMBER, Outcome.CHARGED, Optional.of(Money.yen(500))))
            .charged(new MonthlyCharge(NOVEMBER, Outcome.FAILED, Optional.empty()))
            .charged(new MonthlyCharge(DECEMBER, Outcome.DROPPED, Optional.empty()));

    assertThat(OrderState.of(known).months())
        .containsExactly(
            new MonthlyCharge(NOVEMBER, Outcome.CHARGED, Optional.of(Money.yen(500))),
            new MonthlyCharge(DECEMBER, Outcome.DROPPED, Optional.empty()));
  }

  @Test
  void theOrdersStateDoesNotHangOnItsMonths() {
    Observation known =
        agreement().charged(new MonthlyCharge(NOVEMBER, Outcome.FAILED, Optional.empty()));

    assertThat(OrderState.of(known).state()).isEqualTo(PaymentState.ACTIVE);
    assertThat(OrderState.of(known).attention()).isEmpty();
    assertThat(OrderState.of(known).authorized()).isEqualTo(Money.yen(0));
  }

  @Test
  void anAgreementThatSucceedsAsAskedIsActive() {
    Observation known = opened().accepted(T);

    assertThat(OrderState.of(known).state()).isEqualTo(PaymentState.ACTIVE);
  }

  private static Observation agreement() {
    return opened().showing(PaymentState.ACTIVE, T);
  }

  @Test
  void whatWasShownAsAnAgreementWasAcceptedAsOneBeforeItsOpeningIsKnown() {
    Observation told = Observation.nothing().showing(PaymentState.ENDED, T).accepted(T);

    assertThat(OrderState.of(told))
        .extracting(OrderState::state, OrderState::needsAttention)
        .containsExactly(PaymentState.ENDED, false);
  }

  private static Observation opened() {
    return Observation.nothing()
        .opened(new Opening(Money.yen(500), false, Opening.Kind.AGREEMENT, Optional.empty()));
  }
}
