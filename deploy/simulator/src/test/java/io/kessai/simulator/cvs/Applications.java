package io.kessai.simulator.cvs;

import static io.kessai.simulator.Mdk.command;
import static io.kessai.simulator.Mdk.newOrderId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** An application at a store, and what consumer and store do with it. */
abstract class Applications {

  static final String DUE = day(3);

  final String orderId = newOrderId();

  @BeforeEach
  void startOver() {
    Mdk.reset();
    Mdk.faults("pushOff", true);
  }

  static String day(int daysFromNow) {
    return DateTimeFormatter.ofPattern("yyyy/MM/dd")
        .format(LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(daysFromNow));
  }

  /** Applies at this store, with members that differ from what is usual. */
  JsonNode apply(String store, Object... more) {
    Map<String, Object> params =
        Mdk.params(
            "orderId", orderId,
            "amount", "1200",
            "serviceOptionType", store,
            "name1", "山田",
            "name2", "太郎",
            "telNo", "03-0000-0000",
            "payLimit", DUE);
    params.putAll(Mdk.params(more));
    return Mdk.result(Mdk.send("Authorize", "cvs", params).body());
  }

  JsonNode cancel(String store) {
    return command("Cancel", "cvs", "orderId", orderId, "serviceOptionType", store);
  }

  /** Consumer or store do this; answered with this HTTP status. */
  void happens(String does, int status) {
    HttpResponse<String> response =
        Mdk.post("/simulator/consumer/cvs/demo/" + orderId + "/" + does, "application/json", "");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
  }

  /** How the order stands by a search. */
  String stands() {
    JsonNode found = Mdk.found(orderId);
    return found.path("orderStatus").asText() + " " + found.path("successDetailTxnType").asText();
  }

  String money() {
    JsonNode money = Mdk.book(orderId).path("order").path("money");
    return money.path("authorized").asLong() + "/" + money.path("captured").asLong();
  }
}
