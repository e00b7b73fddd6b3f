package io.kessai.simulator.mpi;

import static io.kessai.simulator.Mdk.command;
import static io.kessai.simulator.Mdk.newOrderId;
import static io.kessai.simulator.Mdk.paidBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ThreeDSecureTest extends ThreeDSecureJourney {

  @Test
  void applicationOffersTwoWaysToTheSamePage() {
    JsonNode applied = apply("100", "mpi-complete");

    assertThat(code(applied)).isEqualTo("G001000000000000");
    String html = applied.path("resResponseContents").asText();
    assertThat(html).startsWith("<!DOCTYPE html>").contains("onload").contains("submit()");
    assertThat(Mdk.get(path(applied)).body()).isEqualTo(html);
  }

  @Test
  void consumerIsAskedOnAPageInTwoLanguages() {
    JsonNode applied = apply("12300", "mpi-complete");

    HttpResponse<String> page = arrive(applied);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("承認する", "Approve", "¥12,300", "411111********11", "width=device-width");
  }

  @Test
  void consumerWhoLeavesLeavesTheOrderOpen() {
    JsonNode applied = apply("100", "mpi-complete");

    HttpResponse<String> page = answer(applied, "leave");

    assertThat(page.body()).contains("You left");
    assertThat(result().path("mstatus").asText()).isEqualTo("failure");
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("initial");
  }

  @Test
  void unknownRequestIsToldSo() {
    HttpResponse<String> page = Mdk.post("/3ds/nobody/authenticate", FORM, "");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("There is no such authentication");
  }

  @Test
  void unknownAnswerIsRefused() {
    JsonNode applied = apply("100", "mpi-complete");

    HttpResponse<String> page = answer(applied, "perhaps");

    assertThat(page.statusCode()).isEqualTo(400);
  }

  @Test
  void pendingCardIsCompletedByRetry() {
    JsonNode applied = apply("9103", "mpi-complete");
    answer(applied, "approve");
    assertThat(result().path("cardMstatus").asText()).isEqualTo("pending");

    JsonNode retried = command("Retry", "card", "orderId", orderId);

    assertThat(retried.path("mstatus").asText()).isEqualTo("success");
    assertThat(Mdk.found(orderId).path("successDetailTxnType").asText()).isEqualTo("a");
  }

  @Test
  void timeOfTheConsumerRunsOut() {
    JsonNode applied = apply("100", "mpi-complete", "verifyTimeout", "25");

    Mdk.advance(Duration.ofMinutes(25));

    JsonNode order = Mdk.found(orderId);
    assertThat(order.path("orderStatus").asText()).isEqualTo("expired");
    assertThat(result().path("mpiVresultCode").asText()).isEqualTo("G093000000000000");
    assertThat(carried(answer(applied, "approve").body())).containsEntry("mpiMstatus", "failure");
    assertThat(Mdk.book(orderId).path("notices")).isEmpty();
  }

  @Test
  void consumerInTimeIsNotExpiredLater() {
    JsonNode applied = apply("100", "mpi-complete", "verifyTimeout", "25");
    Mdk.advance(Duration.ofMinutes(24));
    answer(applied, "approve");

    Mdk.advance(Duration.ofMinutes(2));

    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("end");
  }

  @Test
  void captureAndCancelAreCommandsOfCard() {
    JsonNode applied = apply("100", "mpi-complete");
    answer(applied, "approve");

    JsonNode captured = command("Capture", "card", "orderId", orderId, "amount", "70");
    JsonNode cancelled = command("Cancel", "card", "orderId", orderId, "amount", "20");

    assertThat(captured.path("mstatus").asText()).isEqualTo("success");
    assertThat(cancelled.path("mstatus").asText()).isEqualTo("success");
    assertThat(Mdk.found(orderId).path("successDetailTxnType").asText()).isEqualTo("rpae");
  }

  @Test
  void captureBeforeTheConsumerHasApprovedIsRefused() {
    apply("100", "mpi-complete");

    JsonNode captured = command("Capture", "card", "orderId", orderId);

    assertThat(code(captured)).startsWith("NH02");
  }

  @Test
  void reauthorisationNeedsNoToken() {
    answer(apply("100", "mpi-complete"), "approve");
    String again = newOrderId();

    JsonNode applied =
        command(
            "ReAuthorize",
            "mpi",
            "orderId",
            again,
            "originalOrderId",
            orderId,
            "amount",
            "300",
            "serviceOptionType",
            "mpi-complete");

    assertThat(code(applied)).startsWith("G001");
    assertThat(applied.path("reqRedirectionUri").asText())
        .isEqualTo("http://127.0.0.1:8081/return/mpi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serviceOptionType=mpi-half", "verifyResultLink=3", "verifyTimeout=1000"})
  void memberOutOfBoundsIsAnInputErrorAndSpendsNoToken(String member) {
    Map<String, Object> token = paidBy(Mdk.VISA);
    String[] pair = member.split("=", 2);

    JsonNode applied = apply("100", "mpi-complete", "payNowIdParam", token, pair[0], pair[1]);

    assertThat(code(applied)).startsWith("GC91");
    assertThat(apply("100", "mpi-complete", "payNowIdParam", token).path("mstatus").asText())
        .isEqualTo("success");
  }

  @Test
  void resultOfAnotherServicesOrderIsUnknown() {
    Mdk.authorize(orderId, "100");

    assertThat(code(result())).startsWith("NH92");
  }
}
