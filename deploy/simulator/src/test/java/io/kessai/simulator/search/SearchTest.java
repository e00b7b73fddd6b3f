package io.kessai.simulator.search;

import static io.kessai.simulator.Mdk.command;
import static io.kessai.simulator.Mdk.paidBy;
import static io.kessai.simulator.Mdk.params;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchTest extends Searches {

  @Test
  void orderIsToldWithItsRows() {
    String txnId = Mdk.authorize(orderId, "100").path("custTxn").asText();
    command("Capture", "card", "orderId", orderId, "amount", "60");

    JsonNode order = Mdk.found(orderId);

    assertThat(order.path("index").asInt()).isZero();
    assertThat(order.path("serviceTypeCd").asText()).isEqualTo("card");
    assertThat(order.path("orderStatus").asText()).isEqualTo("end");
    assertThat(order.path("lastSuccessTxnType").asText()).isEqualTo("Capture");
    assertThat(order.path("successDetailTxnType").asText()).isEqualTo("pa");
    assertThat(order.path("properOrderInfo").path("captureAmount").asText()).isEqualTo("60");
    JsonNode first = rows(order).get(0);
    assertThat(first.path("txnId").asText()).isEqualTo(txnId);
    assertThat(first.path("txnDatetime").asText())
        .matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}\\.\\d{1,3}");
    assertThat(first.path("properTransactionInfo").path("txnKind").asText()).isEqualTo("card");
  }

  @Test
  void failedCommandIsARowToo() {
    Mdk.authorize(orderId, "100");
    command("Capture", "card", "orderId", orderId);
    command("Capture", "card", "orderId", orderId);

    JsonNode row = rows(Mdk.found(orderId)).get(2);

    assertThat(row.path("command").asText()).isEqualTo("Capture");
    assertThat(row.path("mstatus").asText()).isEqualTo("failure");
    assertThat(row.path("vResultCode").asText()).isEqualTo("NH02000000000000");
    assertThat(row.has("amount")).isFalse();
  }

  @Test
  void orderOfThreeDSecureHasRowsOfBothKinds() {
    JsonNode applied =
        command(
            "Authorize",
            "mpi",
            "orderId",
            orderId,
            "amount",
            "100",
            "serviceOptionType",
            "mpi-complete",
            "payNowIdParam",
            paidBy(Mdk.VISA));
    Mdk.faults("pushOff", true);
    Mdk.post("/simulator/consumer/mpi/demo/" + orderId + "/approve", "application/json", "");

    JsonNode order = Mdk.found(orderId);

    assertThat(order.path("serviceTypeCd").asText()).isEqualTo("mpi");
    assertThat(rows(order).findValuesAsText("txnKind")).containsExactly("mpi", "mpi", "card");
    assertThat(rows(order).findValuesAsText("command"))
        .containsExactly("Authorize", "Verify", "Authorize");
    assertThat(rows(order).get(0).path("txnId")).isEqualTo(applied.path("custTxn"));
    assertThat(rows(order).findValuesAsText("txnId")).isSorted();
  }

  @Test
  void nothingFoundIsASuccess() {
    JsonNode result = Mdk.search(orderId);

    assertThat(result.path("vResultCode").asText()).isEqualTo("N001000000000000");
    assertThat(result.path("searchCount").asInt()).isZero();
    assertThat(orderIds(result)).isEmpty();
  }

  @Test
  void merchantsNotesAreReturned() {
    command(
        "Authorize",
        "card",
        "orderId",
        orderId,
        "amount",
        "100",
        "payNowIdParam",
        params("token", Mdk.token(Mdk.VISA), "memo1", "覚え書き", "freeKey", "key1"));

    JsonNode order = Mdk.found(orderId);

    assertThat(order.path("memo1").asText()).isEqualTo("覚え書き");
    assertThat(order.path("freeKey").asText()).isEqualTo("key1");
  }

  @Test
  void inquiriesAreNotedInTheBookOfTheOrder() {
    Mdk.authorize(orderId, "100");

    Mdk.search(orderId);

    assertThat(Mdk.executed(orderId, "Search")).isEqualTo(1);
  }

  @Test
  void masterDataThatNobodyHasIsEmpty() {
    JsonNode result = command("Search", "search", "masterNames", List.of("nothing"));

    assertThat(result.path("masterInfos").path("masterInfo").isArray()).isTrue();
    assertThat(result.path("mstatus").asText()).isEqualTo("success");
  }
}
