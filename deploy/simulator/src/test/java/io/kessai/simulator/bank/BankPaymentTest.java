package io.kessai.simulator.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.kessai.simulator.MerchantSite;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BankPaymentTest extends BankOrder {

  @Test
  void consumerPaysAtAnAtmByTheThreeNumbers() {
    JsonNode applied = apply("atm", "12300");
    HttpResponse<String> bill =
        post(
            "/atm",
            numbers(
                spaced(applied.path("customerNo").asText()), applied.path("confirmNo").asText()));
    assertThat(bill.body()).contains("¥12,300", "決済花子", "お買い物代金");

    HttpResponse<String> paid = post("/atm/" + applied.path("requestId").asText() + "/pay", "");

    assertThat(paid.body()).contains("You have paid");
    assertThat(captured()).isEqualTo(12_300);
    assertThat(status()).isEqualTo("end");
    assertThat(detail()).isEqualTo("capture");
  }

  @Test
  void atmKnowsNothingByWrongNumbers() {
    JsonNode applied = apply("atm", "12300");

    HttpResponse<String> page = post("/atm", numbers("1", applied.path("confirmNo").asText()));

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("番号が正しくありません");
  }

  @Test
  void searchTellsThePaymentInARowOfItsOwn() {
    apply("atm", "100");
    does("pay");

    JsonNode found = Mdk.found(orderId);

    JsonNode rows = found.path("transactionInfos").path("transactionInfo");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).path("amount").asText()).isEqualTo("100");
    assertThat(rows.get(1).path("properTransactionInfo").path("peTxnType").asText())
        .isEqualTo("capture");
    assertThat(found.path("properOrderInfo").path("receivedDatetime").asText())
        .matches("[0-9]{14}");
  }

  @Test
  void merchantIsNotifiedOfWhatWasReceived() {
    try (MerchantSite site = new MerchantSite()) {
      Mdk.faults("pushOff", false);
      JsonNode applied = apply("atm", "100", "pushUrl", site.url());

      does("pay-less");

      await().untilAsserted(() -> assertThat(site.posts()).hasSize(1));
      assertThat(site.posts().getFirst().fields())
          .containsEntry("orderId0000", orderId)
          .containsEntry("kikanNo0000", "58191000")
          .containsEntry("customerNo0000", applied.path("customerNo").asText())
          .containsEntry("confNo0000", applied.path("confirmNo").asText())
          .containsEntry("rcvAmount0000", "99")
          .containsEntry("dummy0000", "1")
          .containsKeys("kigyoNo0000", "rcvDate0000")
          .doesNotContainKey("txnType0000");
      assertThat(captured()).isEqualTo(99);
    }
  }

  @Test
  void consumerWithoutABrowserCarriesNothing() {
    apply("netbank-pc", "100");

    assertThat(does("choose").path("uri").asText()).isEmpty();
    assertThat(does("confirm").path("uri").asText()).isEmpty();
    assertThat(does("pay").path("uri").asText()).isEmpty();
    assertThat(does("confirm").path("uri").asText()).isEqualTo("http://127.0.0.1:8080/thanks");
    assertThat(does("confirm").path("parameters")).isEmpty();
  }

  private static String numbers(String customerNo, String confirmNo) {
    return "institution=58191&customerNo=" + customerNo + "&confirmNo=" + confirmNo;
  }

  /** As an instruction may show it. */
  private static String spaced(String digits) {
    return Mdk.encode(digits.substring(0, 10) + " " + digits.substring(10));
  }
}
