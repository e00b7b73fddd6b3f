package io.kessai.suite.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * UPOP-1, ALI-1, ALI-2 in a real browser: the payment server's document takes the consumer to
 * UnionPay or Alipay by itself, and after paying back to the shop.
 */
class UnionPayAndAlipayInTheBrowserIT extends BrowserStory {

  @Test
  void aConsumerPaysAtUnionPayAndComesBack() {
    buy(1200);
    choose("upop");
    page.getByTestId("capture-now").check();
    pay();

    page.locator("button[value=pay]").click();

    status("captured");
    shows("captured", "1,200");
  }

  @Test
  void whatIsAuthorizedAtUnionPayIsCapturedInTheShop() {
    buy(1200);
    choose("upop");
    page.getByTestId("capture-later").check();
    pay();
    page.locator("button[value=pay]").click();
    status("authorized");

    page.getByTestId("capture-amount").fill("1000");
    page.getByTestId("capture").click();

    status("captured");
    shows("captured", "1,000");
  }

  @Test
  void aConsumerLogsInToAlipayLeavesComesBackAndPays() {
    buy(1200);
    choose("alipay");
    pay();
    page.locator("button[name=log-in]").click();
    page.locator("button[value=leave]").click();

    page.locator("form button").click();
    page.locator("button[name=log-in]").click();
    page.locator("button[value=pay]").click();

    status("captured");
    page.getByTestId("refund-amount").fill("200");
    page.getByTestId("refund-reason").fill("割れていたため");
    page.getByTestId("refund").click();
    shows("refunded", "200");
  }

  @Test
  void aConsumerWhoFailsAtAlipayHasPaidNothing() {
    buy(1200);
    choose("alipay");
    assertThat(page.getByTestId("alipay-thirty-minutes")).isVisible();
    pay();
    page.locator("button[name=log-in]").click();

    page.locator("button[value=fail]").click();

    status("declined");
  }
}
