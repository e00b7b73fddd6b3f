package io.kessai.suite.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * CARR-1, CARR-4, CARR-7, CARR-8 in a real browser on a phone's screen: a consumer pays with the
 * phone bill, agrees to be charged again, and ends that at the carrier.
 */
class CarrierBillingInTheBrowserIT extends BrowserStory {
  private final CarrierBilling carriers = new CarrierBilling();

  @Test
  void onePaymentIsConfirmedOnTheCarriersPageInShiftJis() {
    apply("docomo", "one-time");
    assertThat(page.evaluate("document.characterSet")).isEqualTo("Shift_JIS");
    assertThat(page.locator("h1")).containsText("お支払いの確認");

    page.locator("button[value=approve]").click();

    status("authorized");
    page.getByTestId("capture").click();
    status("captured");
    assertThat(page.getByTestId("captured")).containsText("500");
  }

  @Test
  void aConsumerWhoCancelsAtTheCarrierHasPaidNothing() {
    apply("au", "one-time");

    page.locator("button[value=cancel]").click();

    status("declined");
  }

  @Test
  void aRecurringAgreementShowsItsMonthsAndIsEndedBetweenThree() {
    apply("docomo", "recurring");
    page.locator("button[value=approve]").click();
    status("active");
    String order = orderId();
    carriers.runs(order, "2099-01", false);
    carriers.monthsBecome(order, "2099-01=charged");
    page.reload();
    assertThat(page.locator("[data-month='2099-01']")).hasAttribute("data-status", "charged");

    page.getByTestId("between").selectOption("three");
    page.getByTestId("terminate").click();
    page.getByTestId("go-on").click();
    assertThat(page.locator("h1")).containsText("継続利用の終了");
    page.locator("button[value=approve]").click();

    status("ended");
  }

  @Test
  void anOnDemandAgreementIsChargedByTheShop() {
    apply("au", "on-demand");
    page.locator("button[value=approve]").click();
    status("active");

    page.getByTestId("charge-again-amount").fill("800");
    page.getByTestId("charge-again").click();
    page.getByTestId("carrier").selectOption("au");
    pay();

    status("authorized");
    assertThat(page.getByTestId("authorized")).containsText("800");
  }

  private void apply(String carrier, String accounting) {
    buy(500);
    choose("carrier");
    page.getByTestId("carrier").selectOption(carrier);
    page.getByTestId("accounting").selectOption(accounting);
    page.getByTestId("first-date").fill("2099-01-01");
    pay();
    page.locator("button[value=approve]").waitFor();
  }

  private String orderId() {
    String url = page.url();
    return url.substring(url.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
  }
}
