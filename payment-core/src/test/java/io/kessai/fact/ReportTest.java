package io.kessai.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Report.Weight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** CVS-2, PPAL-4: preliminary reports, taken back and repeated, and the final one above them. */
class ReportTest {
  private static final Instant T = Instant.parse("2026-11-01T00:00:00Z");
  private static final Observation WAITING =
      Observation.nothing()
          .opened(new Opening(Money.yen(100), true))
          .showing(PaymentState.AWAITING_CONSUMER, T);

  @Test
  void aQuickReportPaysTheOrderForTheTimeBeing() {
    OrderState state = OrderState.of(WAITING.reported(quick(true, 1)));

    assertThat(state.state()).isEqualTo(PaymentState.CAPTURED);
    assertThat(state.captured()).isEqualTo(Money.yen(100));
    assertThat(state.since()).contains(T.plusSeconds(1));
    assertThat(state.preliminary()).isTrue();
    assertThat(state.attention()).isEmpty();
  }

  @Test
  void aReportTakenBackLeavesTheOrderUnpaidBeforeAPerson() {
    OrderState state = OrderState.of(WAITING.reported(quick(true, 1)).reported(quick(false, 2)));

    assertThat(state.state()).isEqualTo(PaymentState.AWAITING_CONSUMER);
    assertThat(state.captured()).isEqualTo(Money.yen(0));
    assertThat(codes(state)).containsExactly("payment-taken-back");
  }

  @Test
  void paidAgainAfterItWasTakenBackIsPaidWhicheverWasLearnedFirst() {
    List<Report> told = new ArrayList<>(List.of(quick(true, 1), quick(false, 2), quick(true, 3)));
    Random random = new Random(7);

    for (int telling = 0; telling < 20; telling++) {
      Collections.shuffle(told, random);
      Observation known = told.stream().reduce(WAITING, Observation::reported, Observation::join);

      assertThat(OrderState.of(known).state()).isEqualTo(PaymentState.CAPTURED);
      assertThat(OrderState.of(known).attention()).isEmpty();
    }
  }

  @Test
  void theFinalReportOutranksALaterQuickOne() {
    Report failed = new Report(Weight.FINAL, false, T.plusSeconds(1), Money.yen(100));

    OrderState state = OrderState.of(WAITING.reported(failed).reported(quick(true, 2)));

    assertThat(state.state()).isEqualTo(PaymentState.AWAITING_CONSUMER);
    assertThat(codes(state)).containsExactly("payment-taken-back");
  }

  @Test
  void theFinalReportEndsThePreliminaryOne() {
    Report settled = new Report(Weight.FINAL, true, T.plusSeconds(9), Money.yen(100));

    OrderState state = OrderState.of(WAITING.reported(quick(true, 1)).reported(settled));

    assertThat(state.state()).isEqualTo(PaymentState.CAPTURED);
    assertThat(state.preliminary()).isFalse();
  }

  @Test
  void aWrongAmountIsForAPerson() {
    Report less = new Report(Weight.QUICK, true, T, Money.yen(99));

    assertThat(codes(OrderState.of(WAITING.reported(less)))).containsExactly("wrong-amount");
  }

  @Test
  void aPaymentAfterTheOrderHadExpiredIsMoneyForAPerson() {
    OrderState state =
        OrderState.of(WAITING.showing(PaymentState.EXPIRED, T).reported(quick(true, 1)));

    assertThat(state.state()).isEqualTo(PaymentState.CAPTURED);
    assertThat(codes(state)).containsExactly("states-contradict");
  }

  private static Report quick(boolean paid, int second) {
    return new Report(Weight.QUICK, paid, T.plusSeconds(second), Money.yen(100));
  }

  private static List<String> codes(OrderState state) {
    return state.attention().stream().map(Attention::code).toList();
  }
}
