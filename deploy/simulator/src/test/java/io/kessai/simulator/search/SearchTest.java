package io.kessai.simulator.search;

import static io.kessai.simulator.Mdk.command;
import static io.kessai.simulator.Mdk.newOrderId;
import static io.kessai.simulator.Mdk.paidBy;
import static io.kessai.simulator.Mdk.params;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchTest {

  private final String orderId = newOrderId();

  @BeforeEach
  void startOver() {
    Mdk.reset();
  }

  private static List<String> orderIds(JsonNode result) {
    List<String> ids = new ArrayList<>();
    result
        .path("orderInfos")
        .path("orderInfo")
        .forEach(info -> ids.add(info.path("orderId").asText()));
    return ids;
  }

  private static JsonNode rows(JsonNode order) {
    return order.path("transactionInfos").path("transactionInfo");
  }

  private static JsonNode search(Map<String, Object> common) {
    return command(
        "Search",
        "search",
        "containDummyFlag",
        "true",
        "searchParameters",
        params("common", common));
  }

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
  void orderIsFoundByTheRequestIdOfItsBrowserReturn() {
    command(
        "Authorize",
        "mpi",
        "orderId",
        orderId,
        "amount",
        "9202",
        "serviceOptionType",
        "mpi-complete",
        "payNowIdParam",
        paidBy(Mdk.VISA));
    Mdk.faults("pushOff", true);
    String requestId =
        Mdk.read(
                Mdk.post(
                        "/simulator/consumer/mpi/demo/" + orderId + "/approve",
                        "application/json",
                        "")
                    .body())
            .path("parameters")
            .path("RequestId")
            .asText();

    JsonNode result =
        command("Search", "search", "requestId", requestId, "containDummyFlag", "true");

    assertThat(orderIds(result)).containsExactly(orderId);
  }

  @Test
  void nothingFoundIsASuccess() {
    JsonNode result = Mdk.search(orderId);

    assertThat(result.path("vResultCode").asText()).isEqualTo("N001000000000000");
    assertThat(result.path("searchCount").asInt()).isZero();
    assertThat(orderIds(result)).isEmpty();
  }

  @Test
  void wildcardFindsAllThatFit() {
    Mdk.authorize("wild-1-" + orderId, "100");
    Mdk.authorize("wild-2-" + orderId, "100");
    Mdk.authorize("tame-" + orderId, "100");

    JsonNode result = Mdk.search("wild-*");

    assertThat(orderIds(result))
        .containsExactlyInAnyOrder("wild-1-" + orderId, "wild-2-" + orderId);
  }

  @Test
  void ordersBeyondMaxCountAreLeftOffAndThatIsTold() {
    Mdk.authorize("a" + orderId, "100");
    Mdk.authorize("b" + orderId, "100");

    JsonNode result = command("Search", "search", "containDummyFlag", "true", "maxCount", "1");

    assertThat(result.path("searchCount").asInt()).isEqualTo(1);
    assertThat(result.path("overMaxCountFlag").asBoolean()).isTrue();
  }

  @Test
  void ordersOfTestModeAreToldOnlyWhenAskedFor() {
    Mdk.authorize(orderId, "100");

    JsonNode result =
        command(
            "Search", "search", "searchParameters", params("common", params("orderId", orderId)));

    assertThat(orderIds(result)).isEmpty();
  }

  @Test
  void newerFlagLeavesOnlyTheNewestRow() {
    Mdk.authorize(orderId, "100");
    command("Capture", "card", "orderId", orderId);

    JsonNode result =
        command(
            "Search",
            "search",
            "newerFlag",
            "true",
            "containDummyFlag",
            "true",
            "searchParameters",
            params("common", params("orderId", orderId)));

    JsonNode rows = rows(result.path("orderInfos").path("orderInfo").get(0));
    assertThat(rows.findValuesAsText("command")).containsExactly("Capture");
  }

  @Test
  void ordersOfOtherMerchantsAreNotTold() {
    Mdk.authorize(orderId, "100");

    JsonNode result =
        command("Search", "search", "containDummyFlag", "true", "merchantCcid", Mdk.SECOND_CCID);

    assertThat(orderIds(result)).isEmpty();
  }

  @Test
  void statusAmountCommandAndServiceNarrowTheSearch() {
    Mdk.authorize("declined-" + orderId, "9101");
    Mdk.authorize("small-" + orderId, "100");
    Mdk.authorize("large-" + orderId, "20000");
    command("Capture", "card", "orderId", "large-" + orderId);

    assertThat(orderIds(search(params("orderStatus", List.of("error")))))
        .containsExactly("declined-" + orderId);
    assertThat(orderIds(search(params("amount", params("from", "99", "to", "101")))))
        .containsExactly("small-" + orderId);
    assertThat(orderIds(search(params("command", List.of("Capture")))))
        .containsExactly("large-" + orderId);
    assertThat(orderIds(search(params("mstatus", List.of("failure")))))
        .containsExactly("declined-" + orderId);
    assertThat(orderIds(search(params("txnDatetime", params("to", "200001010000"))))).isEmpty();
    assertThat(
            orderIds(
                command(
                    "Search",
                    "search",
                    "serviceTypeCd",
                    List.of("mpi"),
                    "containDummyFlag",
                    "true")))
        .isEmpty();
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
