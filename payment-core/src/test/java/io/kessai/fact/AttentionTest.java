package io.kessai.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Ending.Outcome;
import io.kessai.fact.Movement.Kind;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ORDER-3: each reason for attention, under its own name. */
class AttentionTest {
  private static final Instant T1 = Instant.parse("2026-11-01T00:00:01Z");
  private static final Instant T2 = Instant.parse("2026-11-01T00:00:02Z");

  @Test
  void statesContradict() {
    Observation told =
        Observation.nothing()
            .showing(PaymentState.CANCELLED, T1)
            .showing(PaymentState.CAPTURED, T2);

    assertThat(codes(told)).containsExactly("states-contradict");
    assertThat(OrderState.of(told).state()).isEqualTo(PaymentState.CAPTURED);
  }

  @Test
  void openedTwice() {
    assertThat(codes(opened(100, true).join(opened(101, true)))).containsExactly("opened-twice");
  }

  @Test
  void amountsContradict() {
    assertThat(codes(captured("7", 60).join(captured("7", 61))))
        .containsExactly("amounts-contradict");
  }

  @Test
  void currenciesContradict() {
    Money yuan = new Money(60, Currency.getInstance("CNY"));
    Observation told = opened(60, true).moved(new Movement(Kind.CAPTURE, "7", yuan));

    assertThat(codes(told)).containsExactly("currencies-contradict");
  }

  @Test
  void endingsContradict() {
    Observation told =
        Observation.nothing()
            .ended(new Ending("c", Outcome.DONE))
            .ended(new Ending("c", Outcome.REFUSED));

    assertThat(codes(told)).containsExactly("endings-contradict");
  }

  @Test
  void wrongAmount() {
    assertThat(codes(opened(100, false).join(moved(Kind.AUTHORIZE, "1", 99))))
        .containsExactly("wrong-amount");
  }

  @Test
  void capturedTooMuch() {
    assertThat(codes(opened(100, false).join(captured("1", 101))))
        .containsExactly("captured-too-much");
    assertThat(codes(moved(Kind.AUTHORIZE, "1", 100).join(captured("1", 101))))
        .containsExactly("captured-too-much");
  }

  @Test
  void refundedTooMuch() {
    assertThat(codes(captured("1", 100).join(refunded("2", 101))))
        .containsExactly("refunded-too-much");
  }

  @Test
  void doubtsOfReadersAreShown() {
    assertThat(codes(Observation.nothing().doubting("unreadable-notice", "...")))
        .containsExactly("unreadable-notice");
  }

  private static List<String> codes(Observation told) {
    return OrderState.of(told).attention().stream().map(Attention::code).toList();
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
