package io.kessai.simulator.card;

import static io.kessai.simulator.Mdk.command;
import static io.kessai.simulator.Mdk.newOrderId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CardApplicationTest extends CardOrders {

  @Test
  void authorisationPromisesMoney() {
    JsonNode result = Mdk.authorize(orderId, "100");

    assertThat(result.path("vResultCode").asText()).isEqualTo("A001000000000000");
    assertThat(result.path("reqCardNumber").asText()).isEqualTo("411111********11");
    assertThat(result.path("resAuthCode").asText()).matches("[0-9]{6}");
    assertDetail("a", 100, 0, 0);
  }

  @Test
  void authorisationWithCaptureMovesMoney() {
    authorizeWithCapture();

    assertDetail("ac", 100, 100, 0);
  }

  @Test
  void authorisationExpires() {
    Mdk.authorize(orderId, "100");

    Mdk.advance(Duration.ofDays(60));

    assertDetail("ax", 0, 0, 0);
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("expired");
    assertThat(code(followUp("Capture"))).isEqualTo("NH02");
  }

  @Test
  void reauthorisationUsesTheCardOfAnEarlierOrder() {
    Mdk.authorize(orderId, "100");
    String again = newOrderId();

    JsonNode result =
        command(
            "ReAuthorize", "card", "orderId", again, "originalOrderId", orderId, "amount", "250");

    assertThat(code(result)).isEqualTo("A001");
    assertThat(result.path("reqCardNumber").asText()).isEqualTo("411111********11");
    assertThat(Mdk.found(again).path("lastSuccessTxnType").asText()).isEqualTo("ReAuthorize");
  }

  @Test
  void reauthorisationOfAnUnknownOrderIsRefused() {
    JsonNode result =
        command(
            "ReAuthorize",
            "card",
            "orderId",
            orderId,
            "originalOrderId",
            newOrderId(),
            "amount",
            "250");

    assertThat(code(result)).isEqualTo("NH92");
  }

  @Test
  void cardNumberInACommandIsRefusedAndKeptNowhere() {
    JsonNode result =
        followUp("Authorize", "amount", "100", "cardNumber", Mdk.VISA, "cardExpire", "12/40");

    assertThat(code(result)).isEqualTo("AC91");
    assertThat(result.toString()).doesNotContain(Mdk.VISA);
    assertThat(Mdk.get("/simulator/books").body()).doesNotContain(Mdk.VISA);
  }

  @Test
  void booksKeepNoCardNumber() {
    Mdk.authorize(orderId, "100");

    String books = Mdk.get("/simulator/books").body();

    assertThat(books).contains("411111********11").doesNotContain(Mdk.VISA);
  }
}
