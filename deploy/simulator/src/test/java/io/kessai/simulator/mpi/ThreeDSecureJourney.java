package io.kessai.simulator.mpi;

import static io.kessai.simulator.Mdk.command;
import static io.kessai.simulator.Mdk.newOrderId;
import static io.kessai.simulator.Mdk.paidBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** A consumer on the way through 3-D Secure. */
abstract class ThreeDSecureJourney {

  static final String FORM = "application/x-www-form-urlencoded";
  static final String RETURN = "http://127.0.0.1:1/return?shop=1&lang=ja";
  static final Pattern INPUT =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  final String orderId = newOrderId();

  @BeforeEach
  void startOver() {
    Mdk.reset();
    Mdk.faults("pushOff", true);
  }

  JsonNode apply(String amount, String mode, Object... more) {
    Map<String, Object> params =
        Mdk.params(
            "orderId", orderId,
            "amount", amount,
            "serviceOptionType", mode,
            "redirectionUri", RETURN,
            "payNowIdParam", paidBy(Mdk.VISA));
    params.putAll(Mdk.params(more));
    return Mdk.result(Mdk.send("Authorize", "mpi", params).body());
  }

  static String path(JsonNode applied) {
    return URI.create(applied.path("authStartUrl").asText()).getPath();
  }

  static HttpResponse<String> arrive(JsonNode applied) {
    return Mdk.post(path(applied) + "/authenticate", FORM, "threeDSMethodData=simulated");
  }

  static HttpResponse<String> answer(JsonNode applied, String answer) {
    return Mdk.post(path(applied) + "/answer", FORM, "answer=" + answer);
  }

  static Map<String, String> carried(String html) {
    return INPUT
        .matcher(html)
        .results()
        .collect(
            Collectors.toMap(
                match -> match.group(1),
                (MatchResult match) -> match.group(2).replace("&amp;", "&"),
                (first, second) -> second,
                LinkedHashMap::new));
  }

  static void assertUntampered(Map<String, String> carried) {
    String names =
        new String(
            Base64.getDecoder()
                .decode(
                    carried
                        .get("authParams")
                        .replace('*', '=')
                        .replace('-', '/')
                        .replace('_', '+')),
            StandardCharsets.UTF_8);
    String values =
        Arrays.stream(names.split(",", -1)).map(carried::get).collect(Collectors.joining());
    assertThat(carried).containsEntry("vAuthInfo", Mdk.sha256(Mdk.CCID + values + Mdk.KEY));
    assertThat(carried.keySet()).hasSize(names.split(",", -1).length + 2);
  }

  JsonNode result() {
    return command("GetResult", "mpi", "orderId", orderId);
  }

  static String code(JsonNode result) {
    return result.path("vResultCode").asText();
  }
}
