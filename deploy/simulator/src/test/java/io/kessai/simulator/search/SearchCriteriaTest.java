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
class SearchCriteriaTest extends Searches {

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
}
