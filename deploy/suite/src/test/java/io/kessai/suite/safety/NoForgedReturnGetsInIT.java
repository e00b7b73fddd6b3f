package io.kessai.suite.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.suite.Part;
import io.kessai.suite.RunningPart;
import io.kessai.suite.story.Http;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * TDS-4: every way to pretend that a consumer came back is refused, counted, never answered 5xx,
 * sends the browser nowhere, and leaves nothing of what it carried in the log.
 */
@Execution(ExecutionMode.SAME_THREAD)
class NoForgedReturnGetsInIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MARK = "forged-by-a-stranger";

  private final Shop shop = Safety.shop();
  private final PaymentServer paymentServer = Safety.paymentServer();
  private final RunningPart paymentApi = Safety.suite().part(Part.PAYMENT_API);

  @Test
  void everyForgedReturnIsRefusedAndCounted() {
    String order = Shop.newOrder();
    PaymentServer.Carried carried = failed(order);
    Map<String, Supplier<Http.Response>> forgeries = forgeries(carried);
    double refused = refused();

    forgeries.forEach(
        (what, forgery) -> {
          Http.Response answer = forgery.get();
          assertThat(answer.status()).as(what).isEqualTo(400);
          assertThat(answer.header("Location")).as(what).isEmpty();
        });

    assertThat(refused()).isEqualTo(refused + forgeries.size());
    assertThat(shop.payment(order).path("status").asText()).isEqualTo("awaiting-consumer");
    assertThat(paymentApi.logged()).contains("a browser's return was refused");
    assertThat(paymentApi.logged())
        .doesNotContain(MARK)
        .doesNotContain(carried.parameters().get("vAuthInfo"));
    Safety.figure("S5 " + forgeries.size() + " forged returns: " + forgeries.keySet());
    assertThat(carried.arrive().status()).as("the genuine one still counts").isEqualTo(303);
  }

  @Test
  void whatIsNoReturnAtAllIsTheCallersFault() {
    PaymentServer.Carried carried = failed(Shop.newOrder());
    String form = Http.form(carried.parameters());

    assertThat(Http.post(carried.to(), "application/json", "{}").status()).isEqualTo(415);
    assertThat(Http.post(carried.to(), "text/plain", form).status()).isEqualTo(415);
    assertThat(Http.post(carried.to(), FORM, form + "&more=" + "x".repeat(70_000)).status())
        .isEqualTo(413);
    assertThat(Http.putJson(carried.to(), "{}").status()).isEqualTo(405);
    assertThat(carried.arrive().status()).as("the genuine one still counts").isEqualTo(303);
  }

  @Test
  void aReplayedReturnIsSentOnAndChangesNothing() {
    String order = Shop.newOrder();
    PaymentServer.Carried carried = failed(order);
    carried.arrive();
    await().atMost(PATIENCE).until(() -> shop.status(order).equals("declined"));
    await().atMost(PATIENCE).until(() -> shop.notices(order) == 1);
    JsonNode before = shop.order(order);
    double genuine = returns("genuine");

    for (int i = 0; i < 5; i++) {
      assertThat(carried.arrive().status()).isEqualTo(303);
    }

    assertThat(returns("genuine")).isEqualTo(genuine + 5);
    assertThat(shop.order(order)).isEqualTo(before);
  }

  /** A consumer who failed: whoever turns that into a success gets goods for nothing. */
  private PaymentServer.Carried failed(String order) {
    paymentServer.fault("delay", order, "", 10_000);
    shop.payBySecureCard(order, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));
    return paymentServer.consumerFails(order);
  }

  private static Map<String, Supplier<Http.Response>> forgeries(PaymentServer.Carried carried) {
    String form = Http.form(carried.parameters());
    String genuine = carried.parameters().get("vAuthInfo");
    Map<String, Supplier<Http.Response>> all = new LinkedHashMap<>();
    all.put("success", () -> carried.arriveWith("mpiMstatus", "success"));
    all.put("more yen", () -> carried.arriveWith("reqAmount", "9"));
    all.put("signature of zeros", () -> carried.arriveWith("vAuthInfo", "0".repeat(64)));
    all.put("signature cut", () -> carried.arriveWith("vAuthInfo", genuine.substring(1)));
    all.put("signature of words", () -> carried.arriveWith("vAuthInfo", MARK));
    all.put("other words signed", () -> carried.arriveWith("authParams", "T3JkZXJJZA**"));
    all.put("no signature", () -> Http.post(carried.to(), FORM, form.replace("vAuthInfo", "v")));
    all.put("nothing", () -> Http.post(carried.to(), FORM, ""));
    all.put("cut", () -> Http.post(carried.to(), FORM, form.substring(0, form.length() / 2)));
    all.put("one twice", () -> Http.post(carried.to(), FORM, form + "&mpiMstatus=success"));
    all.put("signed twice", () -> Http.post(carried.to(), FORM, form + "&vAuthInfo=" + genuine));
    all.put("wrong charset", () -> Http.post(carried.to(), FORM, changed(form, "%83%65%83%58")));
    all.put("broken escape", () -> Http.post(carried.to(), FORM, changed(form, "%zz")));
    all.put("broken query", () -> Http.get(URI.create(carried.to() + "?mpiMstatus=%25zz&%C3")));
    all.put("another merchant", () -> to(carried, "/demo/", "/second/"));
    all.put("no merchant", () -> to(carried, "/demo/", "/nobody/"));
    all.put("no order", () -> to(carried, "/story-", "/nosuch-"));
    all.put("no order id", () -> to(carried, "/story-", "/%20-"));
    return all;
  }

  private static String changed(String form, String status) {
    return form.replaceFirst("(^|&)mpiMstatus=[^&]*", "$1mpiMstatus=" + status);
  }

  private static Http.Response to(PaymentServer.Carried carried, String from, String to) {
    URI elsewhere = URI.create(carried.to().toString().replaceFirst(from, to));
    return Http.post(elsewhere, FORM, Http.form(carried.parameters()));
  }

  private double refused() {
    return returns("tampered") + returns("unknown");
  }

  private double returns(String outcome) {
    return Scrape.of(paymentApi).sum("kessai_browser_returns_total", "outcome=\"" + outcome + "\"");
  }
}
