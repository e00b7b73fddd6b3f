package io.kessai.suite.safety;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.suite.Part;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What goes wrong is counted, and {@code docs/metrics.md} names every metric that there is. */
@Execution(ExecutionMode.SAME_THREAD)
class EverythingIsCountedIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LONGER_THAN_THE_READ_TIMEOUT = 3000;
  private static final List<Part> SERVICES =
      List.of(
          Part.PAYMENT_API,
          Part.NOTIFICATION_RECEIVER,
          Part.ORDER_SERVICE,
          Part.RECONCILIATION_WORKER);

  /** Service, metric, labels. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| `(\\w+)` \\| ([^|]*?) ?\\|");

  private final Shop shop = Safety.shop();
  private final PaymentServer paymentServer = Safety.paymentServer();

  @Test
  void theTableOfMetricsIsWhatTheServicesShow() throws IOException {
    String order = Shop.newOrder();
    paymentServer.fault("lose", order);
    shop.payBySecureCard(order, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));
    paymentServer.consumerApproves(order);
    await().atMost(PATIENCE).until(() -> shop.status(order).equals("captured"));
    paymentServer.sendNoticesAgain(order);
    paymentServer.sendNoticesAgain(order);

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(shown()).isEqualTo(told()));
  }

  @Test
  void aCommandInDoubtShowsUntilItIsSettled() {
    String order = Shop.newOrder();
    paymentServer.fault("answer-late", order, "Authorize", LONGER_THAN_THE_READ_TIMEOUT);
    double unknown = unknownCalls();
    double before = inDoubt();

    shop.payByCard(order, 1200, true, paymentServer.tokenFor(PaymentServer.APPROVED));

    assertThat(unknownCalls()).isEqualTo(unknown + 1);
    await().atMost(PATIENCE).until(() -> inDoubt() > before);
    await().atMost(PATIENCE).until(() -> inDoubt() <= before);
    assertThat(shop.payment(order).path("inDoubt").asBoolean()).isFalse();
  }

  @Test
  void anOutcomeThatOnlyAnInquiryFoundIsCountedAsDrift() {
    String order = Shop.newOrder();
    paymentServer.fault("lose", order);
    double drift = of(Part.ORDER_SERVICE, "kessai_drift_total", "method=\"mpi\"");
    double found = of(Part.RECONCILIATION_WORKER, "kessai_inquiries_total", "outcome=\"found\"");
    shop.payBySecureCard(order, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));

    paymentServer.consumerApproves(order);

    await().atMost(PATIENCE).until(() -> shop.status(order).equals("captured"));
    assertThat(of(Part.ORDER_SERVICE, "kessai_drift_total", "method=\"mpi\"")).isGreaterThan(drift);
    assertThat(of(Part.RECONCILIATION_WORKER, "kessai_inquiries_total", "outcome=\"found\""))
        .isGreaterThan(found);
  }

  private double unknownCalls() {
    return of(Part.PAYMENT_API, "kessai_gateway_calls_seconds_count", "ending=\"unknown\"");
  }

  private double inDoubt() {
    return of(Part.PAYMENT_API, "kessai_commands_in_doubt");
  }

  private static double of(Part part, String name, String... labels) {
    return Scrape.of(Safety.suite().part(part)).sum(name, labels);
  }

  /** Our own metrics, and those of Kafka's that the table names. */
  private static Set<String> shown() throws IOException {
    Set<String> named = told();
    Set<String> shown = new TreeSet<>();
    for (Part part : SERVICES) {
      Scrape scrape = Scrape.of(Safety.suite().part(part));
      scrape.names().stream()
          .map(name -> row(title(part), name, scrape.labels(name)))
          .filter(row -> row.contains(" kessai_") || named.contains(row))
          .forEach(shown::add);
    }
    return shown;
  }

  private static Set<String> told() throws IOException {
    String table = Files.readString(Path.of(System.getProperty("suite.root"), "docs/metrics.md"));
    return ROW.matcher(table)
        .results()
        .map(row -> row(row.group(1), row.group(2), labels(row.group(3))))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> labels(String cell) {
    return Pattern.compile("`(\\w+)`")
        .matcher(cell)
        .results()
        .map(label -> label.group(1))
        .collect(toCollection(TreeSet::new));
  }

  /** The labels of Kafka's clients come and go with what they have read. */
  private static String row(String service, String name, Set<String> labels) {
    return service + " " + name + (name.startsWith("kafka_") ? "" : " " + labels);
  }

  private static String title(Part part) {
    return part.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
