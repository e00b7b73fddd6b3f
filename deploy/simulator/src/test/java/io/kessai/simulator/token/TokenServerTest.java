package io.kessai.simulator.token;

import static io.kessai.simulator.Mdk.params;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TokenServerTest {

  @BeforeEach
  void startOver() {
    Mdk.reset();
  }

  private static Map<String, Object> request() {
    return params(
        "token_api_key", Mdk.TOKEN_API_KEY,
        "card_number", Mdk.VISA,
        "card_expire", "12/40",
        "security_code", "123",
        "cardholder_name", "TARO YAMADA",
        "lang", "en");
  }

  private static HttpResponse<String> post(Object request) {
    return Mdk.post("/4gtoken", "application/json; charset=utf-8", Mdk.json(request));
  }

  private static JsonNode authorizeWith(String token, String ccid) {
    return Mdk.command(
        "Authorize",
        "card",
        "orderId",
        Mdk.newOrderId(),
        "amount",
        "100",
        "payNowIdParam",
        params("token", token),
        "merchantCcid",
        ccid);
  }

  @Test
  void cardBecomesAToken() {
    HttpResponse<String> response = post(request());

    JsonNode answer = Mdk.read(response.body());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.path("token").asText()).matches("[0-9a-f-]{36}");
    assertThat(answer.path("token_expire_date").asText()).matches("[0-9]{14}");
    assertThat(answer.path("req_card_number").asText()).isEqualTo("411111********11");
    assertThat(answer.path("status").asText()).isEqualTo("success");
    assertThat(answer.path("code").asText()).isEqualTo("success");
  }

  @Test
  void pageOfAnotherOriginMaySendJson() {
    HttpResponse<String> response = Mdk.send("OPTIONS", "/4gtoken", "");

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .contains("Content-Type");
  }

  @ParameterizedTest
  @CsvSource({
    "token_api_key, , missing_token_api_key",
    "token_api_key, nobody, invalid_token_api_key",
    "card_number, , missing_card_number",
    "card_number, 4111-1111, invalid_card_number",
    "card_number, 4111111111111112, digit_check_error",
    "card_expire, , missing_card_expire",
    "card_expire, 13/40, invalid_card_expire",
    "card_expire, 01/20, invalid_card_expire",
    "security_code, 12, invalid_security_code",
    "cardholder_name, X, invalid_cardholder_name"
  })
  void whatIsWrongIsNamed(String member, String value, String code) {
    Map<String, Object> request = request();
    request.put(member, value);

    HttpResponse<String> response = post(request);

    JsonNode answer = Mdk.read(response.body());
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(answer.path("status").asText()).isEqualTo("failure");
    assertThat(answer.path("code").asText()).isEqualTo(code);
    assertThat(answer.has("token")).isFalse();
  }

  @Test
  void malformedRequestIsRefusedWithoutRepeatingIt() {
    HttpResponse<String> response =
        Mdk.post("/4gtoken", "application/json", "{\"card_number\":\"4111111111111111\"");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("invalid_request").doesNotContain("4111111111111111");
  }

  @Test
  void tokenIsGoodOnce() {
    String token = Mdk.token(Mdk.VISA);
    authorizeWith(token, Mdk.CCID);

    JsonNode second = authorizeWith(token, Mdk.CCID);

    assertThat(second.path("vResultCode").asText()).isEqualTo("OC09000000000000");
  }

  @Test
  void tokenIsGoodForItsMerchantOnly() {
    String token = Mdk.token(Mdk.VISA);

    JsonNode ofAnother = authorizeWith(token, Mdk.SECOND_CCID);

    assertThat(ofAnother.path("vResultCode").asText()).isEqualTo("OC09000000000000");
    assertThat(authorizeWith(token, Mdk.CCID).path("mstatus").asText()).isEqualTo("success");
  }

  @Test
  void tokenIsGoodForFifteenMinutes() {
    String token = Mdk.token(Mdk.VISA);
    String another = Mdk.token(Mdk.VISA);
    Mdk.advance(Duration.ofMinutes(14));
    assertThat(authorizeWith(token, Mdk.CCID).path("mstatus").asText()).isEqualTo("success");

    Mdk.advance(Duration.ofMinutes(1));

    assertThat(authorizeWith(another, Mdk.CCID).path("vResultCode").asText())
        .isEqualTo("OC09000000000000");
  }
}
