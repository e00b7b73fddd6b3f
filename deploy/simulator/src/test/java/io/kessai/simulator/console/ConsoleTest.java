package io.kessai.simulator.console;

import static io.kessai.simulator.Mdk.newOrderId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsoleTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private final String orderId = newOrderId();

  @BeforeEach
  void startOver() {
    Mdk.reset();
  }

  private static JsonNode faults() {
    return Mdk.read(Mdk.get("/simulator/faults").body());
  }

  @Test
  void frontPageShowsOrdersAndTheMagicTable() {
    Mdk.authorize(orderId, "100");

    HttpResponse<String> page = Mdk.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("/books/demo/" + orderId, "4111111111111111", "¥9101", "¥9203", "¥9301")
        .contains("PUSH off", "通知を送らない", "width=device-width");
  }

  @Test
  void pageOfAnOrderShowsCallsAndRows() {
    Mdk.authorize(orderId, "100");

    HttpResponse<String> page = Mdk.get("/books/demo/" + orderId);

    assertThat(page.body()).contains(orderId, "card Authorize", "A001000000000000");
  }

  @Test
  void pageOfAnUnknownOrderIsNotFound() {
    assertThat(Mdk.get("/books/demo/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void orderIdIsShownAsTextNotAsHtml() {
    Mdk.command(
        "Search",
        "search",
        "searchParameters",
        Mdk.params("common", Mdk.params("orderId", "<b>bold</b>")));

    HttpResponse<String> page = Mdk.get("/books/demo/%3Cb%3Ebold%3C%2Fb%3E");

    assertThat(page.body()).doesNotContain("<b>bold</b>");
  }

  @Test
  void formSetsFaults() {
    HttpResponse<String> response =
        Mdk.post(
            "/console/faults",
            FORM,
            "pushOff=on&down=ERROR_503&latencyMillis=20&bundleSize=4&seed=9&delayMillis=5&rate-lose=25&rate-double=0");

    assertThat(response.statusCode()).isEqualTo(303);
    JsonNode faults = faults();
    assertThat(faults.path("pushOff").asBoolean()).isTrue();
    assertThat(faults.path("down").asText()).isEqualTo("ERROR_503");
    assertThat(faults.path("bundleSize").asInt()).isEqualTo(4);
    assertThat(faults.path("seeded").path("rates").path("lose").asDouble()).isEqualTo(0.25);
    assertThat(faults.path("seeded").path("rates").has("double")).isFalse();
  }

  @Test
  void formAddsAFaultAndClearsAll() {
    Mdk.post("/console/rules", FORM, "what=double&times=3&orderId=&delayMillis=10");
    assertThat(faults().path("rules").get(0).path("times").asInt()).isEqualTo(3);

    Mdk.post("/console/faults/clear", FORM, "");

    assertThat(faults().path("rules")).isEmpty();
  }

  @Test
  void formMovesTheClock() {
    Mdk.post("/console/clock", FORM, "by=P1D");

    assertThat(Mdk.read(Mdk.get("/simulator/clock").body()).path("ahead").asText())
        .isEqualTo("PT24H");
  }

  @Test
  void formStartsOver() {
    Mdk.authorize(orderId, "100");

    Mdk.post("/console/reset", FORM, "");

    assertThat(Mdk.get("/simulator/books/demo/" + orderId).statusCode()).isEqualTo(404);
  }

  @Test
  void malformedFormIsRefused() {
    assertThat(Mdk.post("/console/clock", FORM, "by=soon").statusCode()).isEqualTo(400);
    assertThat(Mdk.post("/console/rules", FORM, "what=sing").statusCode()).isEqualTo(400);
    assertThat(Mdk.post("/console/faults", FORM, "latencyMillis=x").statusCode()).isEqualTo(400);
  }
}
