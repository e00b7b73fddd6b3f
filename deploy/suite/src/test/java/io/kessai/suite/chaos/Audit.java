package io.kessai.suite.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.suite.chaos.Errand.Wish;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds each order against the payment server's books, and counts what came of them. */
final class Audit {
  private final Shop shop;
  private final PaymentServer paymentServer;
  private final Promises promises;
  private final NoticesStored stored;
  private final Tally tally = new Tally();
  private final List<String> offences = new ArrayList<>();

  Audit(Shop shop, PaymentServer paymentServer, Promises promises, NoticesStored stored) {
    this.shop = shop;
    this.paymentServer = paymentServer;
    this.promises = promises;
    this.stored = stored;
  }

  Tally tally() {
    return tally;
  }

  /** What is not as it should be: each order with its errand, its history and the books. */
  List<String> offences() {
    return offences;
  }

  void look(Errand errand) {
    String id = errand.order();
    JsonNode order = shop.order(id);
    JsonNode book = paymentServer.book(id);
    JsonNode history = shop.facts(id);
    List<String> wrong = new ArrayList<>();
    settled(order, shop.payment(id), wrong);
    money(order, book, wrong);
    once(errand, book, wrong);
    promised(errand, book, wrong);
    told(id, book, history, wrong);
    tally.count(errand, order, book, history);
    if (!wrong.isEmpty()) {
      offences.add(
          id + ": " + wrong + "\n  " + errand + "\n  " + history.toPrettyString() + "\n  " + book);
    }
  }

  /** Contract 4: every order is settled; none of this plan has a reason for attention. */
  private static void settled(JsonNode order, JsonNode payment, List<String> wrong) {
    String status = order.path("status").asText();
    if (!order.path("openRequests").isEmpty() || payment.path("inDoubt").asBoolean()) {
      wrong.add("a command is still in doubt");
    }
    if (!status.equals(payment.path("status").asText())) {
      wrong.add("payment-api says " + payment.path("status").asText());
    }
    switch (status) {
      case "authorized", "captured", "refunded", "cancelled", "declined", "expired" -> {}
      default -> wrong.add("not settled: " + status);
    }
    if (!order.path("attention").isEmpty()) {
      wrong.add("attention " + order.path("attention"));
    }
  }

  /** The books equal the orders. What was given up is no longer held at the payment server. */
  private static void money(JsonNode order, JsonNode book, List<String> wrong) {
    JsonNode truth = book.path("order").path("money");
    boolean givenUp = order.path("status").asText().equals("cancelled");
    String ours =
        (givenUp ? 0 : order.path("authorizedAmount").asLong())
            + "/"
            + order.path("capturedAmount").asLong()
            + "/"
            + order.path("refundedAmount").asLong();
    String theirs =
        truth.path("authorized").asLong()
            + "/"
            + truth.path("captured").asLong()
            + "/"
            + truth.path("refunded").asLong();
    if (!ours.equals(theirs)) {
      wrong.add("money " + ours + ", but the books say " + theirs);
    }
  }

  /** Contract 2: no command moved money twice, and none more than there was. */
  private static void once(Errand errand, JsonNode book, List<String> wrong) {
    Map<String, Integer> executed = new TreeMap<>();
    for (JsonNode call : book.path("calls")) {
      if (call.path("executed").asBoolean() && call.path("mstatus").asText().equals("success")) {
        executed.merge(call.path("command").asText(), 1, Integer::sum);
      }
    }
    // PayPal's opening, its reading and its last word are one command's three steps, of either
    // name.
    int openings = errand.journey() == Journey.PAYPAL ? 3 : 1;
    int forth = executed.getOrDefault("Authorize", 0) + executed.getOrDefault("Capture", 0);
    int back = executed.getOrDefault("Cancel", 0) + executed.getOrDefault("Refund", 0);
    if (forth > openings + errand.wishes("capture")
        || back > errand.wishes("cancel") + errand.wishes("refund")) {
      wrong.add("done more often than asked: " + executed);
    }
    JsonNode money = book.path("order").path("money");
    if (money.path("authorized").asLong() > errand.amount()
        || money.path("captured").asLong() > errand.amount()
        || money.path("refunded").asLong() > sum("refund", errand.wishes())) {
      wrong.add("more than asked: " + money);
    }
  }

  /** What a shop was told to be done is done. */
  private void promised(Errand errand, JsonNode book, List<String> wrong) {
    JsonNode money = book.path("order").path("money");
    List<Wish> done = List.copyOf(promises.of(errand));
    boolean captured = done.stream().anyMatch(wish -> wish.operation().equals("capture"));
    boolean cancelled = done.stream().anyMatch(wish -> wish.operation().equals("cancel"));
    if (money.path("refunded").asLong() < sum("refund", done)
        || (captured && money.path("captured").asLong() == 0)
        || (cancelled && money.path("captured").asLong() > 0)) {
      wrong.add("promised " + done + ", but the books say " + money);
    }
  }

  private static long sum(String operation, List<Wish> wishes) {
    return wishes.stream()
        .filter(wish -> wish.operation().equals(operation))
        .mapToLong(Wish::amount)
        .sum();
  }

  /**
   * Contract 1: what was acknowledged is in Kafka, and known. The same content again is the same
   * notice.
   */
  private void told(String order, JsonNode book, JsonNode history, List<String> wrong) {
    Set<JsonNode> acknowledged = new HashSet<>();
    for (JsonNode notice : book.path("notices")) {
      if (notice.path("acknowledged").asBoolean()) {
        acknowledged.add(notice.path("fields"));
      }
    }
    int known = Tally.notices(history);
    if (stored.of(order) < acknowledged.size() || known < acknowledged.size()) {
      wrong.add(
          "%d notices acknowledged, but %d in Kafka and %d known"
              .formatted(acknowledged.size(), stored.of(order), known));
    }
  }
}
