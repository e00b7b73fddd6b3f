package io.kessai.simulator.carrier;

import static io.kessai.simulator.Mdk.newOrderId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgreementTest extends CarrierOrders {

  @Test
  void eachMonthIsChargedOnceAndPushed() {
    recurring("docomo", "500");

    assertThat(control("charge", "{\"month\":\"2099-01\",\"fails\":true}")).isEqualTo(200);
    assertThat(control("charge", "{\"month\":\"2099-01\",\"fails\":false}")).isEqualTo(200);
    assertThat(control("charge", "{\"month\":\"2099-01\",\"fails\":false}")).isEqualTo(404);

    assertThat(money()).isEqualTo("500/500/0");
    await().untilAsserted(() -> assertThat(site.posts()).hasSize(3));
    assertThat(site.posts())
        .extracting(post -> post.fields().get("month0000") + post.fields().get("mstatus0000"))
        .containsExactlyInAnyOrder("success", "209901failure", "209901success");
    assertThat(property("mpStatus")).isEqualTo("1");
    assertThat(property("mpCaptureDatetime")).hasSize(14);
  }

  @Test
  void theClockChargesMonthAfterMonth() {
    LocalDate first = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(3);
    assertSuccess(
        apply(
            "au",
            "1",
            "amount",
            "500",
            "mpFirstDate",
            first.format(DateTimeFormatter.BASIC_ISO_DATE),
            "mpDay",
            "99"));
    consumer("approve");

    Mdk.advance(Duration.ofDays(70));

    await().untilAsserted(() -> assertThat(money()).isIn("1000/1000/0", "1500/1500/0"));
  }

  @Test
  void aMonthIsCapturedOrDroppedWhereTheCarrierOffersIt() {
    recurring("docomo", "500");

    assertSuccess(command("Capture", "captureMonth", "209901"));
    assertThat(code(command("Capture", "captureMonth", "209901"))).isEqualTo("NH02");
    assertSuccess(command("Cancel", "cancelMonth", "209901"));
    assertSuccess(command("Cancel", "cancelMonth", "209902"));
    assertThat(code(command("Cancel"))).isEqualTo("NH02");
    assertThat(code(command("Cancel", "cancelMonth", "soon"))).isEqualTo("KC91");

    assertThat(money()).isEqualTo("500/500/500");
    assertThat(control("charge", "{\"month\":\"2099-02\",\"fails\":false}")).isEqualTo(404);
  }

  @Test
  void auCapturesNoMonth() {
    recurring("au", "500");

    assertThat(code(command("Capture", "serviceOptionType", "au", "captureMonth", "209901")))
        .isEqualTo("KC91");
  }

  @Test
  void endedBetweenTwo() {
    recurring("docomo", "500");

    assertThat(command("Terminate", "force", "true").path("terminateDatetime").asText())
        .hasSize(14);

    assertThat(property("mpStatus")).isEqualTo("9");
    assertThat(detail()).isEqualTo("Terminate");
    assertThat(code(command("Terminate", "force", "true"))).isEqualTo("NH02");
    assertThat(control("charge", "{\"month\":\"2099-01\",\"fails\":false}")).isEqualTo(404);
  }

  @Test
  void auIsEndedWithoutSayingHow() {
    recurring("au", "500");

    assertThat(code(command("Terminate", "serviceOptionType", "au", "force", "true")))
        .isEqualTo("KC91");
    assertSuccess(command("Terminate", "serviceOptionType", "au"));
  }

  @Test
  void endedBetweenThreeOnceTheConsumerAgreesAndPushed() {
    recurring("docomo", "500");
    JsonNode handed = between3();
    assertThat(handed.path("responseContents").asText()).contains("Shift_JIS");
    assertThat(property("mpStatus")).isEqualTo("1");

    JsonNode carried = consumer("approve");

    assertThat(carried.path("parameters").path("command").asText()).isEqualTo("Terminate");
    assertThat(property("mpStatus")).isEqualTo("9");
    await()
        .untilAsserted(
            () ->
                assertThat(site.posts())
                    .anyMatch(post -> "Terminate".equals(post.fields().get("txnType0000"))));
  }

  @Test
  void aConsumerWhoDoesNotAgreeKeepsTheAgreementAndMayBeAskedAgain() {
    recurring("docomo", "500");
    between3();

    assertThat(consumer("cancel").path("uri").asText()).isEqualTo(RETURN + "/cancelled");

    assertThat(property("mpStatus")).isEqualTo("1");
    assertSuccess(between3());
    consumer("approve");
    assertThat(property("mpStatus")).isEqualTo("9");
  }

  @Test
  void softbankBEndsBetweenTwoOnly() {
    recurring("sb_ktai", "500");

    assertThat(code(command("Terminate", "serviceOptionType", "sb_ktai", "force", "false")))
        .isEqualTo("KC91");
  }

  @Test
  void erasedByTheCarrierAndPushed() {
    recurring("docomo", "500");

    assertThat(control("erase", "")).isEqualTo(200);

    assertThat(property("mpStatus")).isEqualTo("8");
    assertThat(control("erase", "")).isEqualTo(404);
    await()
        .untilAsserted(
            () ->
                assertThat(site.posts())
                    .anyMatch(post -> "Deregistration".equals(post.fields().get("txnType0000"))));
  }

  @Test
  void chargedOnDemandByAnOrderOfItsOwn() {
    onDemand();

    JsonNode charged = charge("docomo", "1200");

    assertSuccess(charged);
    String order = charged.path("orderId").asText();
    assertThat(Mdk.found(order).path("properOrderInfo").path("originalOrderId").asText())
        .isEqualTo(orderId);
    assertThat(Mdk.book(order).path("order").path("money").path("captured").asLong())
        .isEqualTo(1200);
    assertThat(money()).isEqualTo("0/0/0");
  }

  @Test
  void aChargeNeedsAnAgreementOfItsCarrierThatStands() {
    onDemand();
    assertThat(code(charge("au", "1200"))).isEqualTo("K094");
    assertThat(code(charge("docomo", "9101"))).isEqualTo("K091");

    command("Terminate", "force", "true");

    assertThat(code(charge("docomo", "1200"))).isEqualTo("K094");
  }

  private JsonNode between3() {
    return command(
        "Terminate",
        "force",
        "false",
        "terminalKind",
        "1",
        "successUrl",
        RETURN,
        "cancelUrl",
        RETURN + "/cancelled",
        "errorUrl",
        RETURN + "/failed");
  }

  private JsonNode charge(String provider, String amount) {
    return Mdk.command(
        "ReAuthorize",
        "carrier",
        "orderId",
        newOrderId(),
        "originalOrderId",
        orderId,
        "serviceOptionType",
        provider,
        "amount",
        amount,
        "withCapture",
        "true");
  }
}
