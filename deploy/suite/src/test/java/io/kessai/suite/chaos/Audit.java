package io.kessai.suite.chaos;

import com.fasterxml.jackson.databind.JsonNode;
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
  private final Map<String, Integer> ends = new TreeMap<>();
  private final List<String> offences = new ArrayList<>();
  private int notices;
  private int found;

  Audit(Shop shop, PaymentServer paymentServer) {
    this.shop = shop;
    this.paymentServer = paymentServer;
  }

  /** How many orders ended in each state. */
  Map<String, Integer> ends() {
    return ends;
  }

  /** What is not as it should be, one line each, with the order's whole history. */
  List<String> offences() {
    return offences;
  }

  /** How many notices the payment server had acknowledged. */
  int notices() {
    return notices;
  }

  /** How many orders owe what is known of them to an inquiry. */
  int found() {
    return found;
  }

  void look(Errand errand) {
    String id = errand.order();
    JsonNode order = shop.order(id);
    JsonNode book = paymentServer.book(id);
    String status = order.path("status").asText("unknown");
    ends.merge(status, 1, Integer::sum);
    List<String> wrong = new ArrayList<>();
    settled(order, shop.payment(id), wrong);
    money(order, book, status, wrong);
    once(errand, book, wrong);
    String history = shop.history(id);
    told(book, shop.notices(id), wrong);
    if (history.contains("\"drift\":true")) {
      found++;
    }
    if (!wrong.isEmpty()) {
      offences.add(id + ": " + wrong + "\n  " + errand + "\n  " + history + "\n  " + book);
    }
  }

  /** Contract 4: every order that is not final is settled, or marked. */
  private static void settled(JsonNode order, JsonNode payment, List<String> wrong) {
    if (!order.path("openRequests").isEmpty() || payment.path("inDoubt").asBoolean()) {
      wrong.add("a command is still in doubt");
    }
    if (!order.path("status").asText().equals(payment.path("status").asText())) {
      wrong.add("payment-api says " + payment.path("status").asText());
    }
    switch (order.path("status").asText()) {
      case "authorized", "captured", "refunded", "cancelled", "declined", "expired" -> {}
      case String open -> wrong.add("not settled: " + open);
    }
    if (!order.path("attention").isEmpty()) {
      wrong.add("attention " + order.path("attention"));
    }
  }

  /** The books equal the orders. What was given up is no longer held at the payment server. */
  private static void money(JsonNode order, JsonNode book, String status, List<String> wrong) {
    JsonNode truth = book.path("order").path("money");
    long held = status.equals("cancelled") ? 0 : order.path("authorizedAmount").asLong();
    String ours =
        held + "/" + order.path("capturedAmount").asLong() + "/" + order.path("refundedAmount");
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

  /** Contract 2: no command moved money twice. */
  private static void once(Errand errand, JsonNode book, List<String> wrong) {
    Map<String, Integer> executed = new TreeMap<>();
    for (JsonNode call : book.path("calls")) {
      if (call.path("executed").asBoolean() && call.path("mstatus").asText().equals("success")) {
        executed.merge(call.path("command").asText(), 1, Integer::sum);
      }
    }
    long cancels =
        errand.wishes().stream().filter(wish -> !wish.operation().equals("capture")).count();
    if (executed.getOrDefault("Authorize", 0) > 1
        || executed.getOrDefault("Capture", 0) > 1
        || executed.getOrDefault("Cancel", 0) > cancels) {
      wrong.add("done more than once: " + executed);
    }
  }

  /** Contract 1: what was acknowledged is known. The same content again is the same notice. */
  private void told(JsonNode book, int known, List<String> wrong) {
    Set<JsonNode> acknowledged = new HashSet<>();
    for (JsonNode notice : book.path("notices")) {
      if (notice.path("acknowledged").asBoolean()) {
        acknowledged.add(notice.path("fields"));
      }
    }
    notices += acknowledged.size();
    if (known < acknowledged.size()) {
      wrong.add(acknowledged.size() + " notices acknowledged, but " + known + " known");
    }
  }
}
