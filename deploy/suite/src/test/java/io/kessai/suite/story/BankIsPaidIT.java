package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * BANK-1, BANK-2, BANK-4, BANK-5, BANK-7, BANK-8: by three numbers, by a link and by a link to one
 * bank, and a notice of payment in all three.
 */
class BankIsPaidIT {
  private final BankShop banks = BankShop.open();
  private final PaymentServer paymentServer = banks.paymentServer();

  @Test
  void theConsumerIsShownThreeNumbersAndPaysByThem() {
    String order = Shop.newOrder();
    Http.Response opened = banks.byNumber(order);
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    JsonNode next = banks.next(opened);
    assertThat(next.path("type").asText()).isEqualTo("instructions");
    assertThat(next.path("items").findValuesAsText("name"))
        .containsExactly(
            "collecting-institution-number", "customer-number", "confirmation-number", "pay-by");
    assertThat(next.path("items").findValuesAsText("japanese")).contains("収納機関番号", "お客様番号", "確認番号");

    banks.consumer(order, "pay");

    comesTo(order, "captured");
    booksAgree(order, "1200/1200/0");
  }

  @Test
  void theConsumerIsToldWhichBanksTakeNoPayEasy() {
    JsonNode notes = banks.next(banks.byNumber(Shop.newOrder())).path("notes");

    assertThat(notes.findValuesAsText("english"))
        .anyMatch(note -> note.contains("SBI Sumishin Net Bank") && note.contains("PayPay Bank"));
    assertThat(notes.findValuesAsText("japanese"))
        .anyMatch(note -> note.contains("住信SBIネット銀行") && note.contains("PayPay銀行"));
  }

  @Test
  void aLinkLeadsToThePageOfBanksInTheSameWindow() {
    String order = Shop.newOrder();
    JsonNode next = banks.next(banks.byLink(order));
    assertThat(next.path("type").asText()).isEqualTo("redirect");
    assertThat(next.path("notes").findValuesAsText("name"))
        .containsExactly("bank-in-other-window", "pop-up-blocked");
    Http.Response page = Http.get(URI.create(next.path("url").asText()));
    assertThat(page.text()).contains("金融機関を選択");

    banks.consumer(order, "choose");
    banks.consumer(order, "pay");

    comesTo(order, "captured");
    booksAgree(order, "1200/1200/0");
  }

  @Test
  void aLinkToABankIsAFormForAnotherWindow() {
    String order = Shop.newOrder();
    JsonNode next = banks.next(banks.byLinkTo("9903", order));
    assertThat(next.path("type").asText()).isEqualTo("form");
    assertThat(next.path("newWindow").asBoolean()).isTrue();
    Map<String, String> fields =
        Map.of(
            "skno", next.path("fields").path("skno").asText(),
            "bptn", next.path("fields").path("bptn").asText(),
            "bill", next.path("fields").path("bill").asText());
    Http.Response page = Http.postForm(URI.create(next.path("url").asText()), fields);
    assertThat(page.text()).contains("けやき信用金庫", "¥1,200");

    banks.consumer(order, "pay");

    comesTo(order, "captured");
    booksAgree(order, "1200/1200/0");
  }

  @Test
  void theSameNoticeTwiceIsOnePayment() {
    String order = Shop.newOrder();
    paymentServer.fault("double", order);
    banks.byNumber(order);

    banks.consumer(order, "pay");
    paymentServer.sendNoticesAgain(order);

    comesTo(order, "captured");
    booksAgree(order, "1200/1200/0");
  }

  @Test
  void noticesOutOfOrderPayEachItsOwnOrder() {
    String first = Shop.newOrder();
    String second = Shop.newOrder();
    paymentServer.fault("delay", first, "", 2000);
    banks.byNumber(first);
    banks.byLink(second);

    banks.consumer(first, "pay");
    banks.consumer(second, "pay");

    comesTo(second, "captured");
    comesTo(first, "captured");
    booksAgree(first, "1200/1200/0");
    booksAgree(second, "1200/1200/0");
  }

  @Test
  void aRefusedApplicationIsDeclined() {
    String order = Shop.newOrder();

    Http.Response refused = banks.byLinkTo("1234", order);

    assertThat(refused.text()).contains("BC91");
    comesTo(order, "declined");
  }

  @Test
  void anApplicationWhoseAnswerIsLostIsFoundAndPaid() {
    String order = Shop.newOrder();
    paymentServer.fault("hang-up-after", order);
    banks.byNumber(order);
    comesTo(order, "awaiting-consumer");

    banks.consumer(order, "pay");

    comesTo(order, "captured");
    booksAgree(order, "1200/1200/0");
    assertThat(paymentServer.executed(order, "Authorize")).isEqualTo(1);
  }
}
