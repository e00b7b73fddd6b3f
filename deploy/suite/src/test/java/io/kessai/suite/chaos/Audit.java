package io.kessai.suite.chaos;

import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.util.ArrayList;
import java.util.List;

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
    String order = errand.order();
    Evidence evidence =
        new Evidence(
            errand,
            shop.order(order),
            shop.payment(order),
            shop.facts(order),
            paymentServer.book(order),
            promises.of(order),
            promises.tookIt(order),
            stored.of(order));
    tally.count(evidence);
    List<String> broken = Contract.brokenBy(evidence);
    if (!broken.isEmpty()) {
      offences.add(order + ": " + broken + "\n" + evidence);
    }
  }
}
