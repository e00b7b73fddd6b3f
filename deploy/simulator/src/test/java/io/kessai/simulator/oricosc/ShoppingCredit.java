package io.kessai.simulator.oricosc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;

/** A consumer who applies for shopping credit; the first item's name is one that breaks easily. */
abstract class ShoppingCredit {
  static final String ITEM = "表面ソファー～①";
  static final String RETURN = "http://127.0.0.1:1/return?shop=1";

  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  private static final Pattern ACTION = Pattern.compile("action=\"[^\"]*(/orico/[^\"]*)\"");

  final String orderId = Mdk.newOrderId();

  @BeforeEach
  void startOver() {
    Mdk.reset();
    Mdk.faults("pushOff", true);
  }

  Map<String, Object> members(String amount) {
    return Mdk.params(
        "orderId", orderId,
        "merchantRedirectionUrl", RETURN,
        "oricoOrderNo", "ORD1",
        "itemName1", ITEM,
        "itemCount1", "1",
        "itemAmount1", amount,
        "totalItemAmount", amount,
        "totalCarriage", "0",
        "amount", amount,
        "deposit", "0",
        "shippingZipCode", "100-0001");
  }

  JsonNode open(String amount) {
    return send(members(amount));
  }

  static JsonNode send(Map<String, Object> members) {
    return Mdk.result(Mdk.send("Authorize", "oricosc", members).body());
  }

  /** Where the page that the merchant was given leads. */
  static String path(JsonNode opened) {
    Matcher action = ACTION.matcher(opened.path("resResponseContents").asText());
    assertThat(action.find()).as(opened.toString()).isTrue();
    return action.group(1);
  }

  static HttpResponse<String> post(String path, String name, String value) {
    return Mdk.post(
        path,
        "application/x-www-form-urlencoded",
        name + "=" + URLEncoder.encode(value, SHIFT_JIS));
  }

  static Map<String, String> carried(HttpResponse<String> back) {
    assertThat(back.statusCode()).isEqualTo(303);
    String location = back.headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith(RETURN + "&");
    Map<String, String> carried = new LinkedHashMap<>();
    for (String pair : location.substring(RETURN.length() + 1).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      carried.put(parts[0], URLDecoder.decode(parts[1], SHIFT_JIS));
    }
    return carried;
  }

  JsonNode consumer(String does) {
    return Mdk.read(control("/simulator/consumer/oricosc/demo/" + orderId + "/" + does).body());
  }

  HttpResponse<String> screening(String result) {
    return control("/simulator/oricosc/demo/" + orderId + "/" + result);
  }

  static HttpResponse<String> control(String path) {
    return Mdk.post(path, "application/json", "");
  }

  JsonNode notices() {
    return Mdk.book(orderId).path("notices");
  }

  JsonNode lastNotice() {
    return notices().path(notices().size() - 1).path("fields");
  }
}
