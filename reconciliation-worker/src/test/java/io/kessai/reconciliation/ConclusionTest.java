package io.kessai.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Attention;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Report;
import io.kessai.fact.Report.Weight;
import io.kessai.fact.Request;
import io.kessai.method.Inquiry;
import io.kessai.method.Patience;
import io.kessai.reconciliation.Conclusion.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * RECON-3 at the end of patience: what was only reported stands, what is unknown needs a person.
 */
class ConclusionTest {
  private static final Instant T = Instant.parse("2026-11-02T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Patience PATIENCE = Patience.of(DAY, DAY.multipliedBy(14));
  private static final Schedule SCHEDULE =
      new Schedule(Map.of("store", Map.of(PaymentState.CAPTURED, PATIENCE)), Map.of(), DAY, DAY);
  private static final Backoff BACKOFF = new Backoff(DAY, DAY, 0, new Random(1));
  private static final Observation REPORTED =
      Observation.nothing()
          .showing(PaymentState.AWAITING_CONSUMER, T)
          .reported(new Report(Weight.QUICK, true, T, Money.yen(100)));

  @Test
  void aReportThatIsNotConfirmedYetIsAskedAboutAgain() {
    Conclusion conclusion = asked(REPORTED, T.plus(DAY), REPORTED);

    assertThat(conclusion.outcome()).isEqualTo(Outcome.NOTHING_NEW);
    assertThat(conclusion.askAgainAt()).contains(T.plus(DAY).plus(DAY));
  }

  @Test
  void oneThatIsNeverConfirmedIsLeftStandingAndAlarmsNobody() {
    Conclusion conclusion = asked(REPORTED, T.plus(PATIENCE.givenUpAfter()), REPORTED);

    assertThat(conclusion.outcome()).isEqualTo(Outcome.NOTHING_NEW);
    assertThat(conclusion.says().doubts()).isEmpty();
    assertThat(conclusion.askAgainAt()).isEmpty();
  }

  @Test
  void aCommandInDoubtBesideItStillNeedsAPerson() {
    Observation refunding =
        REPORTED.asked(new Request("refund-1", Operation.REFUND, Money.yen(100), T));

    Conclusion conclusion =
        asked(refunding, T.plus(PATIENCE.givenUpAfter()), Observation.nothing());

    assertThat(conclusion.outcome()).isEqualTo(Outcome.UNSETTLED);
    assertThat(conclusion.says().doubts()).extracting(Attention::code).containsExactly("unsettled");
  }

  private static Conclusion asked(Observation known, Instant at, Observation answer) {
    OrderKey key = OrderKey.of("shop", "order-1");
    OrderState state = OrderState.of(known);
    boolean last = SCHEDULE.of("store", state).orElseThrow().isOver(at);
    return Conclusion.of(
        new WatchedOrder(key, "store", known, "CAPTURED", 1, new UUID(0, 1)),
        new Inquiry(key.order(), state, at, last, false),
        answer,
        SCHEDULE,
        BACKOFF);
  }
}
