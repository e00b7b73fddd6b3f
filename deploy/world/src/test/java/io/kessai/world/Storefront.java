package io.kessai.world;

import io.kessai.fact.MerchantId;
import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderId;
import io.kessai.fact.OrderKey;
import io.kessai.method.Methods;
import io.kessai.method.PaymentDetails;
import io.kessai.method.PaymentMethod;
import io.kessai.method.card.CardDetails;
import io.kessai.method.mpi.MpiDetails;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An eager storefront: it opens orders and asks for captures, cancels and refunds, whatever it was
 * answered, several at once, and each again with the same {@code Idempotency-Key}, soon or late.
 */
final class Storefront {
  private static final int MOST_ORDERS = 2;
  private static final int MOST_COMMANDS = 8;
  private static final int MOST_TRIES = 4;
  private static final Duration OPENING = Duration.ofMinutes(5);
  private static final Duration LAST_COMMAND = Duration.ofMinutes(45);
  private static final Duration LAST_TRY = Duration.ofMinutes(12);
  private static final MerchantId SHOP = new MerchantId("shop");
  private static final String TOKEN = "abcdef01-2345-6789-0abc-def012345678";
  private static final List<Operation> OPERATIONS =
      List.of(Operation.CAPTURE, Operation.CAPTURE, Operation.REFUND, Operation.CANCEL);

  private final Timeline time;
  private final Happenings happenings;
  private final PaymentApi api;
  private final Methods<PaymentMethod> methods;
  private final List<OrderKey> orders = new ArrayList<>();
  private int keys;

  Storefront(Timeline time, Happenings happenings, PaymentApi api, Methods<PaymentMethod> methods) {
    this.time = time;
    this.happenings = happenings;
    this.api = api;
    this.methods = methods;
  }

  List<OrderKey> orders() {
    return orders;
  }

  /** Plans all that it will ask for. */
  void begin() {
    int number = 1 + time.random().nextInt(MOST_ORDERS);
    for (int i = 0; i < number; i++) {
      OrderKey key = new OrderKey(SHOP, new OrderId("order-" + i));
      orders.add(key);
      open(key);
      int commands = time.random().nextInt(MOST_COMMANDS + 1);
      for (int j = 0; j < commands; j++) {
        follow(key);
      }
    }
  }

  private void open(OrderKey key) {
    boolean secure = time.random().nextBoolean();
    PaymentMethod method = methods.find(secure ? "mpi" : "card").orElseThrow();
    Opening opening = new Opening(Money.yen(1 + time.random().nextInt(100)), time.happens(0.3));
    PaymentDetails details = secure ? secureDetails() : new CardDetails(TOKEN, null);
    tryAgainAndAgain(
        OPENING,
        "%s is opened by %s for %s".formatted(key, method.id(), opening.money()),
        once -> api.open(key, method, opening, details, once));
  }

  private void follow(OrderKey key) {
    Operation operation = OPERATIONS.get(time.random().nextInt(OPERATIONS.size()));
    boolean whole = operation == Operation.CANCEL || time.random().nextBoolean();
    Optional<Long> amount = whole ? Optional.empty() : Optional.of(1L + time.random().nextInt(60));
    tryAgainAndAgain(
        LAST_COMMAND,
        "%s: %s %s".formatted(key, operation, amount.map(String::valueOf).orElse("all")),
        once -> api.follow(key, operation, amount, once));
  }

  private void tryAgainAndAgain(Duration latest, String what, Consumer<String> command) {
    keys++;
    String once = "key-" + keys;
    Duration first = time.between(Duration.ZERO, latest);
    time.in(first, () -> give(what, once, command));
    int more = time.random().nextInt(MOST_TRIES);
    for (int i = 0; i < more; i++) {
      Duration later = time.between(Duration.ZERO, LAST_TRY);
      time.in(first.plus(later), () -> give(what, once, command));
    }
  }

  private void give(String what, String once, Consumer<String> command) {
    if (happenings.happens(time, what + ", " + once)) {
      command.accept(once);
    }
  }

  private static PaymentDetails secureDetails() {
    return new MpiDetails(
        TOKEN, "complete", null, new MpiDetails.Browser(null, "Firefox"), null, null, null);
  }
}
