package io.kessai.order;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.Request;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Facts to tell. */
public final class Facts {
  /** When the tests' facts were learned, where it does not matter. */
  public static final Instant LEARNED = Instant.parse("2026-11-24T03:04:05.678Z");

  private static final AtomicInteger ORDERS = new AtomicInteger();

  private Facts() {}

  /** An order that no other test knows. */
  public static OrderKey newOrder() {
    return newOrder("main");
  }

  /** An order of this merchant that no other test knows. */
  public static OrderKey newOrder(String merchant) {
    return OrderKey.of(merchant, "order-%06d".formatted(ORDERS.incrementAndGet()));
  }

  /** A fact that says this. */
  public static Fact fact(OrderKey key, String id, Messenger messenger, Observation says) {
    return new Fact(id, key, TestPay.ID, messenger, LEARNED, "Told " + id, says, Map.of());
  }

  /** The storefront asked for 1200 yen, to be captured at once. */
  public static Fact opened(OrderKey key) {
    return fact(
        key,
        "opened",
        Messenger.STOREFRONT,
        Observation.nothing()
            .opened(new Opening(Money.yen(1200), true))
            .asked(new Request("open", Operation.AUTHORIZE, Money.yen(1200), LEARNED)));
  }

  /** The same, and the storefront named the customer so. */
  public static Fact openedBy(OrderKey key, String customer) {
    return opened(key).paidBy(Optional.of(new CustomerReference(customer)));
  }

  /** The order was shown in this state. */
  public static Fact shown(
      OrderKey key, String id, Messenger messenger, io.kessai.fact.PaymentState state) {
    return fact(key, id, messenger, Observation.nothing().showing(state, LEARNED));
  }
}
