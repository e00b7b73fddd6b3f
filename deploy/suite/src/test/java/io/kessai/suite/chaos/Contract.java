package io.kessai.suite.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.suite.chaos.Errand.Wish;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The safety contract, as one order can break it. */
final class Contract {
  private final Evidence evidence;
  private final List<String> broken = new ArrayList<>();

  private Contract(Evidence evidence) {
    this.evidence = evidence;
  }

  /** What is not as promised, one line each; none when all is well. */
  static List<String> brokenBy(Evidence evidence) {
    if (evidence.neverCame()) {
      return List.of();
    }
    Contract contract = new Contract(evidence);
    contract.noticesAreNotLost();
    contract.nothingIsDoneTwice();
    contract.whatWasPromisedIsDone();
    contract.bothServicesSayTheSame();
    contract.theOrderIsSettled();
    contract.theBooksEqualTheOrder();
    return List.copyOf(contract.broken);
  }

  /** 1: what was acknowledged is in Kafka, and known. The same content again is the same notice. */
  private void noticesAreNotLost() {
    Set<JsonNode> acknowledged = new HashSet<>();
    for (JsonNode notice : evidence.book().path("notices")) {
      if (notice.path("acknowledged").asBoolean()) {
        acknowledged.add(notice.path("fields"));
      }
    }
    int known = evidence.noticesKnown();
    if (evidence.stored() < acknowledged.size() || known < acknowledged.size()) {
      broken.add(
          "%d notices acknowledged, but %d in Kafka and %d known"
              .formatted(acknowledged.size(), evidence.stored(), known));
    }
  }

  /** 2: no command moved money twice, and none more than there was. */
  private void nothingIsDoneTwice() {
    Errand errand = evidence.errand();
    Map<String, Integer> executed = executed();
    // PayPal's opening, its reading and its last word are one command's three steps, of either
    // name.
    int openings = errand.journey() == Journey.PAYPAL ? 3 : 1;
    int forth = executed.getOrDefault("Authorize", 0) + executed.getOrDefault("Capture", 0);
    int back = executed.getOrDefault("Cancel", 0) + executed.getOrDefault("Refund", 0);
    if (forth > openings + errand.wishes("capture")
        || back > errand.wishes("cancel") + errand.wishes("refund")) {
      broken.add("done more often than asked: " + executed);
    }
    JsonNode money = evidence.money();
    if (money.path("authorized").asLong() > errand.amount()
        || money.path("captured").asLong() > errand.amount()
        || money.path("refunded").asLong() > refunds(errand.wishes())) {
      broken.add("more than asked: " + money);
    }
  }

  private Map<String, Integer> executed() {
    Map<String, Integer> executed = new TreeMap<>();
    for (JsonNode call : evidence.book().path("calls")) {
      if (call.path("executed").asBoolean() && call.path("mstatus").asText().equals("success")) {
        executed.merge(call.path("command").asText(), 1, Integer::sum);
      }
    }
    return executed;
  }

  /** 2, the other way round: what a shop was told to be done is in the books. */
  private void whatWasPromisedIsDone() {
    JsonNode money = evidence.money();
    List<Wish> done = evidence.done();
    boolean captured = done.stream().anyMatch(wish -> wish.operation().equals("capture"));
    boolean cancelled = done.stream().anyMatch(wish -> wish.operation().equals("cancel"));
    if (money.path("refunded").asLong() < refunds(done)
        || (captured && money.path("captured").asLong() == 0)
        || (cancelled && money.path("captured").asLong() > 0)) {
      broken.add("promised " + done + ", but the books say " + money);
    }
  }

  private static long refunds(List<Wish> wishes) {
    return wishes.stream()
        .filter(wish -> wish.operation().equals("refund"))
        .mapToLong(Wish::amount)
        .sum();
  }

  /** 3: the same facts make the same state, wherever they are joined. */
  private void bothServicesSayTheSame() {
    String said = evidence.payment().path("status").asText();
    if (!evidence.status().equals(said)) {
      broken.add("order-service says " + evidence.status() + ", payment-api " + said);
    }
  }

  /** 4: every order of this plan is settled, and none but one that was paid too late is marked. */
  private void theOrderIsSettled() {
    if (!evidence.order().path("openRequests").isEmpty()
        || evidence.payment().path("inDoubt").asBoolean()) {
      broken.add("a command is still in doubt");
    }
    switch (evidence.status()) {
      case "authorized", "captured", "refunded", "cancelled", "declined", "expired" -> {}
      default -> broken.add("not settled: " + evidence.status());
    }
    if (!evidence.order().path("attention").isEmpty() && !evidence.paidTooLate()) {
      broken.add("attention " + evidence.order().path("attention"));
    }
  }

  /** The books equal the orders. What was given up is no longer held at the payment server. */
  private void theBooksEqualTheOrder() {
    JsonNode order = evidence.order();
    boolean givenUp = evidence.status().equals("cancelled");
    String ours =
        "%d/%d/%d"
            .formatted(
                givenUp ? 0 : order.path("authorizedAmount").asLong(),
                order.path("capturedAmount").asLong(),
                order.path("refundedAmount").asLong());
    String theirs =
        "%d/%d/%d"
            .formatted(
                evidence.money().path("authorized").asLong(),
                evidence.money().path("captured").asLong(),
                evidence.money().path("refunded").asLong());
    if (!ours.equals(theirs)) {
      broken.add("money " + ours + ", but the books say " + theirs);
    }
  }
}
