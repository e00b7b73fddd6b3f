package io.kessai.paymentapi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
import io.kessai.fact.OrderState;
import io.kessai.fact.Request;
import io.kessai.method.Command;
import io.kessai.method.Methods;
import io.kessai.method.PaymentMethod;
import io.kessai.method.card.CardDetails;
import io.kessai.method.card.CardMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A command that no connection carried, and that the same key gives again much later (RECON-2). */
class GivenAgainTest {
  private static final OrderKey KEY = OrderKey.of("shop", "order-1");
  private static final Instant FIRST = Instant.parse("2026-11-01T10:00:00Z");
  private static final Duration LATER = Duration.ofMinutes(6);
  private static final PaymentMethod CARD = new CardMethod();
  private static final CardDetails DETAILS = new CardDetails("token", null);

  private Instant now = FIRST;
  private final WorldPayments payments =
      new WorldPayments(
          () -> now,
          new SplittableRandom(1),
          new Methods<>(List.of(CARD)),
          (key, fact) -> {},
          false);

  @Test
  void aListingFromBeforeItWasSentDoesNotProveThatItNeverArrived() {
    payments.notSent(open().orElseThrow(), () -> {});
    now = FIRST.plus(LATER);
    Command again = open().orElseThrow();

    payments.learn(listedAt(now.minusSeconds(1)), () -> {});

    assertThat(payments.known(KEY).orElseThrow().endings())
        .as("how %s ended", again.id())
        .isEmpty();
  }

  @Test
  void aListingLongAfterItWasSentDoes() {
    payments.notSent(open().orElseThrow(), () -> {});
    now = FIRST.plus(LATER);
    Command again = open().orElseThrow();

    payments.learn(listedAt(now.plus(LATER)), () -> {});

    assertThat(payments.known(KEY).orElseThrow().endings())
        .extracting(ending -> ending.commandId())
        .containsExactly(again.id());
  }

  @Test
  void itIsOneOpenCommandFromItsLaterTimeOn() {
    payments.notSent(open().orElseThrow(), () -> {});
    now = FIRST.plus(LATER);

    Command again = open().orElseThrow();

    assertThat(OrderState.of(payments.known(KEY).orElseThrow()).openRequests())
        .extracting(Request::commandId, Request::askedAt)
        .containsExactly(tuple(again.id(), now));
  }

  private Optional<Command> open() {
    return payments
        .open(
            KEY,
            CARD,
            new Opening(Money.yen(100), false),
            DETAILS,
            new WorldPayments.Given("key-1", () -> {}))
        .map(WorldPayments.ToSend::command);
  }

  private OrderChange listedAt(Instant sentAt) {
    return new OrderChange(KEY, CARD.id(), 1, now, Observation.nothing().inquired(sentAt));
  }
}
