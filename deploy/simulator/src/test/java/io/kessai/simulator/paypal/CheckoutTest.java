package io.kessai.simulator.paypal;

import static io.kessai.simulator.Mdk.command;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CheckoutTest extends PaypalJourney {

  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void setGivesATokenAndALoginPageInTwoLanguages() {
    JsonNode announced = set("Authorize", "12300", "orderDescription", "書籍二冊");

    assertThat(announced.path("token").asText()).matches("EC-[0-9]{17}");
    HttpResponse<String> page = Mdk.get(path(announced));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("同意して続行", "Agree and continue", "¥12,300", "書籍二冊", "width=device-width");
  }

  @Test
  void consumerWhoApprovesGoesBackWithTokenAndPayer() {
    JsonNode announced = set("Authorize", "100");

    HttpResponse<String> sent = answer(announced, "approve");

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location").orElseThrow())
        .startsWith(RETURN + "&token=EC-")
        .contains("&PayerID=SIMU")
        .isEqualTo(answer(announced, "approve").headers().firstValue("Location").orElseThrow());
  }

  @Test
  void consumerWhoCancelsGoesBackWithTheTokenAlone() {
    JsonNode announced = set("Capture", "100");

    HttpResponse<String> sent = answer(announced, "cancel");

    assertThat(sent.headers().firstValue("Location"))
        .contains(CANCEL + "?token=" + announced.path("token").asText());
    assertThat(order().path("orderStatus").asText()).isEqualTo("initial");
  }

  @Test
  void consumerWhoLeavesMayComeBack() {
    JsonNode announced = set("Capture", "100");

    assertThat(answer(announced, "leave").body()).contains("You left");
    assertThat(consumer("leave").path("uri").asText()).isEmpty();
    assertThat(Mdk.get(path(announced)).statusCode()).isEqualTo(200);
  }

  @Test
  void unknownTokenAndUnknownAnswerAreRefused() {
    JsonNode announced = set("Capture", "100");

    assertThat(Mdk.get("/paypal/EC-0").statusCode()).isEqualTo(404);
    assertThat(answer(announced, "perhaps").statusCode()).isEqualTo(400);
  }

  @Test
  void theTimeOfATokenRunsOutAndNothingIsCharged() {
    JsonNode announced = set("Capture", "100");
    String payer = approve();

    Mdk.advance(Duration.ofHours(3));

    assertThat(order().path("orderStatus").asText()).isEqualTo("expired");
    assertThat(Mdk.get(path(announced)).statusCode()).isEqualTo(404);
    assertThat(code(complete("Capture", announced, payer))).startsWith("NH02");
    assertThat(money()).isEqualTo("0/0/0");
  }

  @Test
  void getReadsTheBuyerOnceApproved() {
    JsonNode announced = set("Authorize", "100");
    assertThat(code(get("Authorize", announced))).startsWith("LG93");
    String payer = approve();

    JsonNode read = get("Authorize", announced);

    assertThat(read.path("orderId").asText()).isEqualTo(orderId);
    assertThat(read.path("payerId").asText()).isEqualTo(payer);
    assertThat(read.path("shipCity").asText()).isEqualTo("千代田区");
    assertThat(order().path("successDetailTxnType").asText()).isEqualTo("get_authorize");
  }

  @Test
  void theMerchantsAddressTakesThePlaceOfPayPals() {
    JsonNode announced =
        set(
            "Authorize",
            "100",
            "shippingFlag",
            "1",
            "shipName",
            "見本 太郎",
            "shipStreet1",
            "1-1",
            "shipCity",
            "港区",
            "shipPostalCode",
            "105-0001");
    approve();

    assertThat(get("Authorize", announced).path("shipName").asText()).isEqualTo("見本 太郎");
  }

  @Test
  void getAndDoNameNoOrderAndGoByTheSameCommandAsSet() {
    JsonNode announced = set("Authorize", "100");
    String token = announced.path("token").asText();

    JsonNode named =
        command("Authorize", "paypal", "action", "get", "token", token, "orderId", orderId);

    assertThat(code(named)).startsWith("LC91");
    assertThat(code(get("Capture", announced))).startsWith("NH92");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amount=1000001", "returnUrl=somewhere", "action=go", "shippingFlag=1"})
  void memberOutOfBoundsIsAnInputError(String member) {
    String[] pair = member.split("=", 2);

    assertThat(code(set("Authorize", "100", pair[0], pair[1]))).startsWith("LC91");
  }

  @Test
  void anOrderIdIsTakenOnce() {
    set("Authorize", "100");

    assertThat(code(set("Capture", "100"))).startsWith("NH91");
  }

  private static JsonNode get(String command, JsonNode announced) {
    return command(command, "paypal", "action", "get", "token", announced.path("token").asText());
  }

  private static HttpResponse<String> answer(JsonNode announced, String answer) {
    return Mdk.post(path(announced) + "/answer", FORM, "answer=" + answer);
  }

  private static String path(JsonNode announced) {
    return URI.create(announced.path("loginUrl").asText()).getPath();
  }
}
