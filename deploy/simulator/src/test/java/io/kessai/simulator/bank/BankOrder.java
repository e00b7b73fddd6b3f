package io.kessai.simulator.bank;

import static io.kessai.simulator.Mdk.newOrderId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** An order that is to be paid through a bank. */
abstract class BankOrder {

  static final String FORM = "application/x-www-form-urlencoded";

  final String orderId = newOrderId();

  @BeforeEach
  void startOver() {
    Mdk.reset();
    Mdk.faults("pushOff", true);
  }

  /** The day so many days from now in Japan. */
  static String day(int ahead) {
    return LocalDate.now(ZoneId.of("Asia/Tokyo"))
        .plusDays(ahead)
        .format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  JsonNode apply(String option, String amount, Object... more) {
    Map<String, Object> params =
        Mdk.params(
            "serviceOptionType", option,
            "orderId", orderId,
            "amount", amount,
            "name1", "決済",
            "name2", "花子",
            "kana1", "ケッサイ",
            "kana2", "ハナコ",
            "payLimit", day(3),
            "contents", "お買い物代金",
            "contentsKana", "オカイモノダイキン");
    params.putAll(Mdk.params(more));
    return Mdk.result(Mdk.send("Authorize", "bank", params).body());
  }

  /** The consumer does something, without a browser. */
  JsonNode does(String what) {
    HttpResponse<String> response =
        Mdk.post("/simulator/consumer/bank/demo/" + orderId + "/" + what, "application/json", "");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Mdk.read(response.body());
  }

  static HttpResponse<String> post(String path, String form) {
    return Mdk.post(path, FORM, form);
  }

  static String path(JsonNode applied) {
    return URI.create(applied.path("url").asText()).getPath();
  }

  static String code(JsonNode result) {
    return result.path("vResultCode").asText();
  }

  String detail() {
    return Mdk.found(orderId).path("successDetailTxnType").asText();
  }

  String status() {
    return Mdk.found(orderId).path("orderStatus").asText();
  }

  long captured() {
    return Mdk.book(orderId).path("order").path("money").path("captured").asLong();
  }
}
