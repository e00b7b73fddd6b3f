package io.kessai.simulator.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BankLinkTest extends BankOrder {

  private static final String CHOICE = "bankCode=9902";

  @Test
  void consumerChoosesAmongTheBanksForAPc() {
    JsonNode applied = apply("netbank-pc", "12300");

    HttpResponse<String> page = Mdk.get(path(applied));

    assertThat(page.body())
        .contains("金融機関を選択", "Choose your bank", "かもめ銀行", "¥12,300", "決済花子", "お買い物代金")
        .doesNotContain("ひばり");
  }

  @Test
  void confirmPageOpensTheBanksPageAndLinksToIt() {
    JsonNode applied = apply("netbank-pc", "100");

    HttpResponse<String> page = post(path(applied) + "/choose", CHOICE);

    assertThat(page.body())
        .contains("window.open('/net-banking/", "target=\"net-banking\"", "別ウィンドウで開きます");
    assertThat(detail()).isEqualTo("bank_select");
  }

  @Test
  void anUnknownBankIsAskedForAgain() {
    JsonNode applied = apply("netbank-pc", "100");

    HttpResponse<String> page = post(path(applied) + "/choose", "bankCode=0000");

    assertThat(page.body()).contains("金融機関を選択");
    assertThat(detail()).isEqualTo("authorize");
  }

  @Test
  void unpaidConsumerWhoConfirmsSeesTheConfirmPageAgain() {
    JsonNode applied = apply("netbank-pc", "100");
    post(path(applied) + "/choose", CHOICE);

    HttpResponse<String> page = post(path(applied) + "/confirm", "");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Not paid yet").doesNotContain("window.open");
    assertThat(detail()).isEqualTo("paid_confirm");
    assertThat(captured()).isZero();
  }

  @Test
  void paidConsumerWhoConfirmsGoesToTheThanksPageWithNothing() {
    JsonNode applied = apply("netbank-pc", "100");
    post(path(applied) + "/choose", CHOICE);
    HttpResponse<String> paid = post(bankPage(applied) + "/pay", "");

    HttpResponse<String> page = post(path(applied) + "/confirm", "");

    assertThat(paid.body()).contains("You have paid");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location")).contains("http://127.0.0.1:8080/thanks");
    assertThat(detail()).isEqualTo("capture");
    assertThat(captured()).isEqualTo(100);
  }

  @Test
  void payingTwiceMovesMoneyOnce() {
    JsonNode applied = apply("netbank-pc", "100");
    post(bankPage(applied) + "/pay", "");

    post(bankPage(applied) + "/pay", "");

    assertThat(captured()).isEqualTo(100);
    assertThat(Mdk.book(orderId).path("notices")).hasSize(1);
  }

  @Test
  void banksPageIsValidHalfAnHourAfterItWasFirstOpened() {
    JsonNode applied = apply("netbank-pc", "100");
    Mdk.advance(Duration.ofHours(5));
    Mdk.get(bankPage(applied));
    Mdk.advance(Duration.ofMinutes(20));
    assertThat(Mdk.get(bankPage(applied)).body()).contains("支払う");

    Mdk.advance(Duration.ofMinutes(11));

    assertThat(Mdk.get(bankPage(applied)).body()).contains("30 minutes");
    assertThat(post(bankPage(applied) + "/pay", "").body()).contains("30 minutes");
    assertThat(captured()).isZero();
  }

  @Test
  void merchantsFormOpensTheBanksPage() {
    JsonNode applied = apply("netbank-pc", "100", "payCsv", "9903");

    HttpResponse<String> page = post("/net-banking", form(applied, "58191"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("けやき信用金庫", "支払う");
  }

  @Test
  void formWithAWrongFieldOpensNothing() {
    JsonNode applied = apply("netbank-pc", "100", "payCsv", "9903");

    assertThat(post("/net-banking", form(applied, "58192")).statusCode()).isEqualTo(404);
    assertThat(post("/net-banking", "skno=58191&bptn=1").statusCode()).isEqualTo(404);
    assertThat(post("/net-banking", "skno=58191&bptn=1&bill=1").statusCode()).isEqualTo(404);
  }

  @Test
  void unknownPageIsToldSo() {
    assertThat(Mdk.get("/bank/nobody").statusCode()).isEqualTo(404);
    assertThat(Mdk.get("/net-banking/nobody").body()).contains("There is no such payment");
  }

  private static String bankPage(JsonNode applied) {
    return path(applied).replace("/bank/", "/net-banking/");
  }

  private static String form(JsonNode applied, String institution) {
    return "skno=" + institution + "&bptn=1&bill=" + applied.path("bill").asText();
  }
}
