package io.kessai.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Request;
import io.kessai.method.Inquiry;
import io.kessai.method.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** RECON-3: the end of one patience is not the end of another that has just begun. */
class ReadingTest {
  private static final Instant T = Instant.parse("2026-11-02T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Schedule SCHEDULE =
      new Schedule(
          Map.of(
              "secure",
              Map.of(PaymentState.AWAITING_CONSUMER, Patience.of(MINUTE, MINUTE.multipliedBy(30)))),
          Map.of(),
          MINUTE,
          MINUTE.multipliedBy(5));
  private static final Observation IN_DOUBT =
      Observation.nothing()
          .showing(PaymentState.REQUESTED, T)
          .asked(new Request("open", Operation.AUTHORIZE, Money.yen(100), T));

  /** When the opening has been in doubt for long enough, its consumer may just be at the bank. */
  @Test
  void aConsumerWhomTheLastInquiryAboutAnOpeningFindsKeepsTheTimeOfConsumers() {
    Instant atLast = T.plus(MINUTE.multipliedBy(5));

    Reading reading = read(IN_DOUBT, atLast);

    assertThat(reading.inquiry().last()).isFalse();
    assertThat(stateAfter(IN_DOUBT, reading)).isEqualTo(PaymentState.AWAITING_CONSUMER);
  }

  @Test
  void aConsumerWhoseOwnTimeIsOverIsGivenUp() {
    Observation awaited = IN_DOUBT.showing(PaymentState.AWAITING_CONSUMER, T);

    Reading reading = read(awaited, T.plus(MINUTE.multipliedBy(30)));

    assertThat(reading.inquiry().last()).isTrue();
    assertThat(stateAfter(awaited, reading)).isEqualTo(PaymentState.EXPIRED);
  }

  @Test
  void beforePatienceEndsNothingIsGivenUp() {
    Reading reading = read(IN_DOUBT, T.plus(MINUTE));

    assertThat(stateAfter(IN_DOUBT, reading)).isEqualTo(PaymentState.AWAITING_CONSUMER);
  }

  private static PaymentState stateAfter(Observation known, Reading reading) {
    return OrderState.of(known.join(reading.says())).state();
  }

  /** The payment server lists the order as one whose consumer has not come. */
  private static Reading read(Observation known, Instant at) {
    OrderKey key = OrderKey.of("shop", "order-1");
    OrderState state = OrderState.of(known);
    boolean last = SCHEDULE.of("secure", state).orElseThrow().isOver(at);
    return Reading.of(
        new WatchedOrder(key, "secure", known, "REQUESTED", 1, new UUID(0, 1)),
        new Inquiry(key.order(), state, at, last, false),
        inquiry -> listed(inquiry, at),
        SCHEDULE);
  }

  private static Observation listed(Inquiry inquiry, Instant at) {
    Observation awaiting =
        Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, at).inquired(at);
    return inquiry.last() ? awaiting.showing(PaymentState.EXPIRED, at) : awaiting;
  }
}
