package io.kessai.simulator.cvs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.kessai.simulator.MerchantSite;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens in the store, and what is told of it (protocol sections 4.4 and 7.2). */
@QuarkusTest
class TillTest extends Applications {

  @Test
  void aPaymentIsToldByANotice() {
    Mdk.faults("pushOff", false);
    try (MerchantSite site = new MerchantSite()) {
      JsonNode applied = apply("econ", "pushUrl", site.url());

      happens("pay", 200);

      await().untilAsserted(() -> assertThat(site.posts()).hasSize(1));
      Map<String, String> fields = site.posts().getFirst().fields();
      assertThat(fields)
          .containsEntry("orderId0000", orderId)
          .containsEntry("cvsType0000", "econ-lw")
          .containsEntry("receiptNo0000", applied.path("receiptNo").asText())
          .containsEntry("rcvAmount0000", "1200")
          .containsEntry("dummy0000", "1")
          .doesNotContainKey("mstatus0000");
      assertThat(fields.get("receiptDate0000")).matches("[0-9]{14}");
    }
  }

  @Test
  void aPaymentIsTakenBackAndMadeAgainAndSettled() {
    apply("sej");
    happens("pay", 200);
    assertThat(stands()).isEqualTo("end capture");
    assertThat(money()).isEqualTo("1200/1200");

    happens("take-back", 200);
    assertThat(stands()).isEqualTo("end_presentation cancel_capture");
    assertThat(money()).isEqualTo("0/0");

    happens("pay", 200);
    happens("fix", 200);
    assertThat(stands()).isEqualTo("end fix_capture");
    assertThat(money()).isEqualTo("1200/1200");
    happens("take-back", 409);
    happens("pay", 409);
    assertThat(Mdk.book(orderId).path("notices")).as("only payments are told").hasSize(2);
  }

  @Test
  void whatWasTakenBackExpiresToo() {
    apply("sej");
    happens("pay", 200);
    happens("take-back", 200);

    Mdk.advance(Duration.ofDays(4));

    assertThat(stands()).isEqualTo("expired cancel_capture");
  }

  @Test
  void anotherAmountAndALatePaymentHappenOnWish() {
    apply("sej");
    cancel("sej");
    happens("pay", 409);

    happens("pay-late", 200);

    assertThat(stands()).isEqualTo("end capture");
    assertThat(money()).isEqualTo("1200/1200");
  }

  @Test
  void theWrongAmountIsTold() {
    apply("sej");

    happens("pay?amount=1199", 200);

    assertThat(money()).isEqualTo("1200/1199");
    JsonNode rows = Mdk.found(orderId).path("transactionInfos").path("transactionInfo");
    assertThat(rows.get(1).path("amount").asText()).isEqualTo("1199");
  }

  @Test
  void aPersonFindsTheNumberAtTheTillAndPays() {
    String number = apply("famima").path("receiptNo").asText();
    assertThat(Mdk.get("/till").body()).contains("name=\"receiptNo\"");
    assertThat(Mdk.get("/till?receiptNo=1").body()).contains("見つかりません");
    assertThat(Mdk.get("/till?receiptNo=" + number).body()).contains("¥1,200", "未払い");

    HttpResponse<String> paid = act(number, "pay");

    assertThat(paid.body()).contains("速報");
    assertThat(act(number, "pay").body()).contains("今の状態ではできません");
    assertThat(act(number, "take-back").body()).contains("入金取消");
    assertThat(act(number, "steal").statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> act(String number, String does) {
    return Mdk.post(
        "/till",
        "application/x-www-form-urlencoded",
        "receiptNo=" + number + "&does=" + does + "&amount=");
  }
}
