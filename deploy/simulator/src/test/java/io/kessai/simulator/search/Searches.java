package io.kessai.simulator.search;

import static io.kessai.simulator.Mdk.command;
import static io.kessai.simulator.Mdk.newOrderId;
import static io.kessai.simulator.Mdk.params;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Searches of card orders and orders of 3-D Secure. */
abstract class Searches {

  final String orderId = newOrderId();

  @BeforeEach
  void startOver() {
    Mdk.reset();
  }

  static List<String> orderIds(JsonNode result) {
    List<String> ids = new ArrayList<>();
    result
        .path("orderInfos")
        .path("orderInfo")
        .forEach(info -> ids.add(info.path("orderId").asText()));
    return ids;
  }

  static JsonNode rows(JsonNode order) {
    return order.path("transactionInfos").path("transactionInfo");
  }

  static JsonNode search(Map<String, Object> common) {
    return command(
        "Search",
        "search",
        "containDummyFlag",
        "true",
        "searchParameters",
        params("common", common));
  }
}
