package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens to an order is told to a collector of traces, from its cause to its state. */
class OrderIsTracedIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Set<String> SAID =
      Set.of("kessai.order", "kessai.ending", "http.response.status_code");

  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @Test
  void oneTraceFromTheStorefrontsRequestThroughKafkaToTheState() {
    String order = Shop.newOrder();
    String trace = UUID.randomUUID().toString().replace("-", "");
    String storefronts = "00f067aa0ba902b7";

    shop.following("00-" + trace + "-" + storefronts + "-01")
        .payByCard(order, 1200, false, paymentServer.tokenFor(PaymentServer.APPROVED));
    comesTo(order, "authorized");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              ToldSpan request = the(trace, "payment-api", "POST start");
              assertThat(request.before()).isEqualTo(storefronts);
              assertThat(request.order()).isEqualTo("demo/" + order);
              assertThat(the(trace, "payment-api", "payment server Authorize/card").before())
                  .isEqualTo(request.id());
              ToldSpan state = the(trace, "order-service", "process payment.results");
              assertThat(state.before()).isEqualTo(request.id());
              assertThat(state.order()).isEqualTo("demo/" + order);
            });
  }

  @Test
  void aNoticeBeginsATraceThatEndsInTheState() {
    String order = Shop.newOrder();
    shop.payBySecureCard(order, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));
    paymentServer.consumerApproves(order);
    comesTo(order, "captured");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              ToldSpan state =
                  told().stream()
                      .filter(span -> span.name().equals("process payment.notices"))
                      .filter(span -> span.order().equals("demo/" + order))
                      .findFirst()
                      .orElseThrow(() -> new AssertionError("the notice's end is not told yet"));
              ToldSpan push = the(state.trace(), "notification-receiver", "push");
              assertThat(push.before()).isEmpty();
              assertThat(state.before()).isEqualTo(push.id());
            });
  }

  @Test
  void aSpanSaysNothingButWhatIsListed() {
    String order = Shop.newOrder();
    shop.payByCard(order, 700, true, paymentServer.tokenFor(PaymentServer.APPROVED));
    comesTo(order, "captured");
    await()
        .atMost(PATIENCE)
        .until(() -> told().stream().anyMatch(it -> it.order().endsWith(order)));

    assertThat(told()).allSatisfy(span -> assertThat(SAID).containsAll(span.attributes().keySet()));
  }

  private static ToldSpan the(String trace, String service, String name) {
    List<ToldSpan> found =
        told().stream()
            .filter(span -> span.trace().equals(trace))
            .filter(span -> span.service().equals(service))
            .filter(span -> span.name().equals(name))
            .toList();
    assertThat(found).as("%s of %s in %s", name, service, trace).isNotEmpty();
    return found.getFirst();
  }

  private static List<ToldSpan> told() {
    return Kessai.collector().spans();
  }
}
