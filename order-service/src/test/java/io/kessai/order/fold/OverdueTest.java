package io.kessai.order.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Report;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** {@code RECON-1}, as far as facts show it. */
class OverdueTest {
  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(600);
  private static final Observation WAITING =
      Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, NOON);

  @Test
  void anOrderThatWasAskedAboutAndWaitsOnIsOverdue() {
    assertThat(isOverdue(WAITING.inquired(LATER))).isTrue();
  }

  @Test
  void anOrderThatNobodyHadToAskAboutIsNot() {
    assertThat(isOverdue(WAITING)).isFalse();
  }

  /** An inquiry found that it waits: whatever it waits for is not overdue yet. */
  @Test
  void anInquiryFromBeforeItWaitedDoesNotCount() {
    assertThat(isOverdue(WAITING.inquired(NOON))).isFalse();
    assertThat(isOverdue(WAITING.inquired(NOON.minusSeconds(1)))).isFalse();
  }

  @Test
  void whatHasComeIsNotOverdueHoweverOftenItWasAskedAbout() {
    for (PaymentState state :
        new PaymentState[] {
          PaymentState.CAPTURED,
          PaymentState.AUTHORIZED,
          PaymentState.DECLINED,
          PaymentState.EXPIRED,
          PaymentState.ACTIVE
        }) {
      assertThat(isOverdue(WAITING.showing(state, NOON).inquired(LATER))).as("%s", state).isFalse();
    }
  }

  /** {@code CVS-2}, {@code PPAL-4}: a preliminary report waits for the final one. */
  @Test
  void aFinalReportCanBeOverdue() {
    Observation preliminary = WAITING.reported(report(Report.Weight.QUICK));

    assertThat(isOverdue(preliminary.inquired(LATER))).isTrue();
    assertThat(isOverdue(preliminary.inquired(NOON.plusSeconds(1)))).isFalse();
    assertThat(isOverdue(preliminary.inquired(LATER).reported(report(Report.Weight.FINAL))))
        .isFalse();
  }

  private static Report report(Report.Weight weight) {
    return new Report(weight, true, NOON.plusSeconds(60), Money.yen(1200));
  }

  private static boolean isOverdue(Observation known) {
    return Overdue.is(known, OrderState.of(known));
  }
}
