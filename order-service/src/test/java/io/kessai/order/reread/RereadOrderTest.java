package io.kessai.order.reread;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.order.Facts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an order would be if its notices came today. */
class RereadOrderTest {
  private static final OrderKey KEY = OrderKey.of("main", "order-1");
  private static final Instant EXACT = Instant.parse("2026-11-24T03:04:05.678901234Z");

  @Test
  void aNoticeThatReadsAsItDidChangesNothing() {
    Fact notice = notice("n-1", PaymentState.CAPTURED);

    RereadOrder reread =
        RereadOrder.of(
            List.of(Facts.opened(KEY), notice),
            kept -> Observation.nothing().showing(PaymentState.CAPTURED, kept.learnedAt()));

    assertThat(reread.notices())
        .singleElement()
        .satisfies(each -> assertThat(each.isSame()).isTrue());
    assertThat(reread.after()).isEqualTo(reread.before());
  }

  /** What a mended reader takes back is not there afterwards: the join is made anew. */
  @Test
  void aNoticeThatReadsDifferentlyShowsTheOrderAsItWouldBe() {
    Fact notice = notice("n-1", PaymentState.CAPTURED);

    RereadOrder reread =
        RereadOrder.of(
            List.of(Facts.opened(KEY), notice),
            kept ->
                Observation.nothing()
                    .showing(PaymentState.AUTHORIZED, kept.learnedAt())
                    .moved(new Movement(Movement.Kind.AUTHORIZE, "txn-1", Money.yen(1200))));

    assertThat(reread.notices())
        .singleElement()
        .satisfies(each -> assertThat(each.isSame()).isFalse());
    assertThat(reread.before().state()).isEqualTo(PaymentState.CAPTURED);
    assertThat(reread.after().state()).isEqualTo(PaymentState.AUTHORIZED);
    assertThat(reread.after().authorized()).isEqualTo(Money.yen(1200));
  }

  @Test
  void whatOthersToldStaysAsItWasRead() {
    Fact answer = Facts.shown(KEY, "answer", Messenger.ANSWER, PaymentState.CAPTURED);

    RereadOrder reread =
        RereadOrder.of(
            List.of(answer, notice("n-1", PaymentState.CAPTURED)), kept -> Observation.nothing());

    assertThat(reread.notices()).hasSize(1);
    assertThat(reread.after().state()).isEqualTo(PaymentState.CAPTURED);
  }

  /** Postgres rounds when it was learned; what the notice said at the time has it exactly. */
  @Test
  void whatPostgresRoundsOffIsNoDifference() {
    Instant rounded = EXACT.truncatedTo(ChronoUnit.MICROS);
    Fact notice =
        new Fact(
            "n-1",
            KEY,
            "testpay",
            Messenger.NOTICE,
            rounded,
            "Notice",
            Observation.nothing().showing(PaymentState.CAPTURED, EXACT),
            Map.of("pushId", "7"));

    RereadOrder reread =
        RereadOrder.of(
            List.of(notice),
            kept -> Observation.nothing().showing(PaymentState.CAPTURED, kept.learnedAt()));

    assertThat(reread.notices().getFirst().isSame()).isTrue();
  }

  /** Kept before the envelope was: what stood there is missing, and readers want some of it. */
  @Test
  void aNoticeOfWhichTooLittleWasKeptIsLeftAsItWasRead() {
    Fact old = Facts.shown(KEY, "old", Messenger.NOTICE, PaymentState.CAPTURED);

    RereadOrder reread = RereadOrder.of(List.of(old), kept -> Observation.nothing());

    assertThat(reread.notices().getFirst().now()).isEmpty();
    assertThat(reread.notices().getFirst().why()).isEmpty();
    assertThat(reread.after().state()).isEqualTo(PaymentState.CAPTURED);
  }

  private static Fact notice(String id, PaymentState state) {
    return new Fact(
        id,
        KEY,
        "testpay",
        Messenger.NOTICE,
        Facts.LEARNED,
        "Notice",
        Observation.nothing().showing(state, Facts.LEARNED),
        Map.of("pushId", "7"));
  }
}
