package io.kessai.benchmark.payments;

import io.kessai.benchmark.measure.Gate;
import io.kessai.benchmark.stage.Database;
import io.kessai.benchmark.stage.Http;
import io.kessai.benchmark.stage.Stage;
import io.kessai.benchmark.stage.Topic;
import io.kessai.benchmark.tool.Load;
import io.kessai.suite.Part;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the payment server's books equal the orders, and no fact was lost between them. */
final class PaymentGate {
  private static final Duration DRAINED_WITHIN = Duration.ofMinutes(20);
  private static final Pattern EXECUTED = Pattern.compile("\"card\\.Authorize\\.executed\":(\\d+)");
  private static final int AMOUNT = 1_000;

  private PaymentGate() {}

  /** Starts order-service, waits until it has taken every fact, and compares. */
  static Gate of(Stage stage, List<Load> loads) {
    long done = loads.stream().mapToLong(Load::done).sum();
    long cutOff = loads.stream().mapToLong(Load::cutOff).sum();
    stage.only(Part.SIMULATOR, Part.PAYMENT_API, Part.ORDER_SERVICE);
    Database payments = stage.database("payment_api");
    Database orders = stage.database("order_service");
    Topic.await(
        "payment-api has told everything",
        () -> -payments.count("select count(*) from outbox"),
        0,
        DRAINED_WITHIN);
    try (Topic results = new Topic(stage.kafka(), Topic.RESULTS)) {
      long told = results.records();
      Topic.await(
          "order-service has taken everything",
          () -> stage.scrape(Part.ORDER_SERVICE).taken(Topic.RESULTS),
          told,
          DRAINED_WITHIN);
      long booked = booked(stage);
      return Gate.open()
          .between("authorisations in the payment server's books", booked, done, done + cutOff)
          .equal("payments stored", payments.count("select count(*) from payment"), booked)
          .equal(
              "orders authorised",
              orders.count("select count(*) from orders where state = 'AUTHORIZED'"),
              booked)
          .equal(
              "yen authorised",
              orders.count("select coalesce(sum(authorized), 0) from orders"),
              booked * AMOUNT)
          .equal(
              "facts applied, repeated or parked",
              stage.scrape(Part.ORDER_SERVICE).taken(Topic.RESULTS),
              told);
    }
  }

  private static long booked(Stage stage) {
    String totals =
        Http.get(stage.part(Part.SIMULATOR).address().resolve("/simulator/books/totals"))
            .good()
            .text();
    Matcher executed = EXECUTED.matcher(totals);
    return executed.find() ? Long.parseLong(executed.group(1)) : 0;
  }
}
