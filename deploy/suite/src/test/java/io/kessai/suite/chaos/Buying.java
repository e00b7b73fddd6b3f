package io.kessai.suite.chaos;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.suite.chaos.Errand.Will;
import io.kessai.suite.chaos.Errand.Wish;
import io.kessai.suite.story.Http;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Runs errands as a good storefront would: whatever is not answered is sent again, unchanged, with
 * the same key, until it is.
 */
final class Buying {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration AGAIN_AFTER = Duration.ofMillis(500);

  /** A thousand shops look at once; what they ask for is not the look. */
  private static final Duration LOOKS_EVERY = Duration.ofSeconds(4);

  private static final int TOO_OFTEN = 429;
  private static final int OK = 200;

  private final Shop shop;
  private final PaymentServer paymentServer;
  private final Promises promises;

  Buying(Shop shop, PaymentServer paymentServer, Promises promises) {
    this.shop = shop;
    this.paymentServer = paymentServer;
    this.promises = promises;
  }

  /** Blocks until the shop has no more to do with it. */
  void run(Errand errand) {
    Will came = Will.STAYS_AWAY;
    if (opens(errand)) {
      promises.taken(errand);
      came = consumer(errand);
      wishes(errand);
    }
    for (String control : errand.journey().behind(came)) {
      whereItExists(() -> paymentServer.does(control.formatted(errand.order()), ""));
    }
  }

  private boolean opens(Errand errand) {
    AtomicReference<String> details = new AtomicReference<>();
    whereItExists(() -> details.set(errand.journey().details(paymentServer, errand)));
    String body =
        "{\"amount\":%d,\"capture\":%s,\"returnUrl\":\"%s\",\"details\":%s}"
            .formatted(errand.amount(), errand.capture(), shop.page(errand.order()), details.get());
    String method = errand.journey().method();
    String key = "open-" + errand.order();
    return answered(() -> shop.start(errand.order(), method, body, key))
        .filter(answer -> answer.status() < 300)
        .isPresent();
  }

  /** What the consumer did: one who never learned where to pay stayed away. */
  private Will consumer(Errand errand) {
    List<String> steps = errand.journey().consumer(errand.will());
    if (steps.isEmpty()) {
      return errand.will();
    }
    if (!comesTo(errand, Buying::awaitsConsumer)) {
      return Will.STAYS_AWAY;
    }
    AtomicReference<PaymentServer.Carried> carried = new AtomicReference<>();
    for (String step : steps) {
      whereItExists(
          () ->
              carried.set(paymentServer.consumer(errand.journey().method(), errand.order(), step)));
    }
    if (carried.get() != null
        && !carried.get().method().isEmpty()
        && errand.will() != Will.PAYS_AND_LEAVES) {
      try {
        carried.get().arrive();
      } catch (UncheckedIOException lost) {
        // A browser that finds nobody is a browser that never came back.
      }
    }
    return errand.will();
  }

  /** The order may not be there at the payment server: then the consumer has nowhere to go. */
  private static void whereItExists(Runnable step) {
    try {
      await()
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(AGAIN_AFTER)
          .ignoreException(UncheckedIOException.class)
          .until(
              () -> {
                step.run();
                return true;
              });
    } catch (IllegalStateException | ConditionTimeoutException nowhere) {
      // The audit holds the order against the books, whatever became of it.
    }
  }

  private void wishes(Errand errand) {
    int number = 0;
    for (Wish wish : errand.wishes()) {
      number++;
      String key = wish.operation() + "-" + number + "-" + errand.order();
      if (!comesTo(errand, payment -> allows(payment, wish))) {
        return;
      }
      Optional<Http.Response> answer =
          answered(() -> shop.operate(errand.order(), wish.operation(), wish.body(), key));
      if (answer.filter(told -> told.status() < 300).isEmpty()) {
        return;
      }
      if (answer.get().status() == OK) {
        promises.done(errand, wish);
      }
    }
  }

  /** Whether the payment comes to that before it is over; some never do. */
  private boolean comesTo(Errand errand, Predicate<JsonNode> wanted) {
    AtomicReference<JsonNode> payment = new AtomicReference<>();
    try {
      await()
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(LOOKS_EVERY)
          .ignoreException(UncheckedIOException.class)
          .until(
              () -> {
                payment.set(shop.payment(errand.order()));
                return wanted.test(payment.get())
                    || isOver(payment.get())
                    || cameToNothing(payment.get());
              });
    } catch (ConditionTimeoutException never) {
      return false;
    }
    return wanted.test(payment.get());
  }

  private static boolean awaitsConsumer(JsonNode payment) {
    return payment.path("status").asText().equals("awaiting-consumer");
  }

  private static boolean allows(JsonNode payment, Wish wish) {
    return StreamSupport.stream(payment.path("operations").spliterator(), false)
        .anyMatch(operation -> operation.asText().equals(wish.operation()));
  }

  /** What was asked last was not done, so what was to follow it has nothing to stand on. */
  private static boolean cameToNothing(JsonNode payment) {
    JsonNode commands = payment.path("commands");
    String last = commands.path(commands.size() - 1).path("outcome").asText();
    return Set.of("not-sent", "not-executed", "refused").contains(last);
  }

  private static boolean isOver(JsonNode payment) {
    return switch (payment.path("status").asText()) {
      case "declined", "expired", "cancelled", "refunded", "lapsed" -> true;
      default -> false;
    };
  }

  /** The first answer that says something; empty where none came in time. */
  private static Optional<Http.Response> answered(Supplier<Http.Response> request) {
    AtomicReference<Http.Response> answer = new AtomicReference<>();
    try {
      await()
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(AGAIN_AFTER)
          .ignoreException(UncheckedIOException.class)
          .until(
              () -> {
                answer.set(request.get());
                return saysSomething(answer.get());
              });
      return Optional.of(answer.get());
    } catch (ConditionTimeoutException never) {
      return Optional.empty();
    }
  }

  private static boolean saysSomething(Http.Response answer) {
    boolean later =
        answer.status() >= 500
            || answer.status() == TOO_OFTEN
            || answer.text().contains(":command-in-progress");
    return !later || answer.text().contains(":not-executed");
  }
}
