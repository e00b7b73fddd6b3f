package io.kessai.suite.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * PPAL-1, PPAL-2, PPAL-5 in a real browser on a phone's screen: a consumer logs in at PayPal, comes
 * back to the shop's confirmation page and confirms; or gives up.
 */
class PaypalInTheBrowserIT extends BrowserStory {

  @Test
  void theConsumerConfirmsAtTheShopWhatWasApprovedAtPayPal() {
    payWithPaypal("capture-now");
    page.locator("button[value=approve]").click();
    status("awaiting-consumer");
    assertThat(page.getByTestId("payer-name")).containsText("見本 花子");
    assertThat(page.getByTestId("captured")).not().containsText("1,500");

    page.getByTestId("complete").click();

    status("captured");
    assertThat(page.getByTestId("captured")).containsText("1,500");
  }

  @Test
  void whatIsAuthorizedIsCapturedLaterByTheStaff() {
    payWithPaypal("capture-later");
    page.locator("button[value=approve]").click();
    page.getByTestId("complete").click();
    status("authorized");

    page.getByTestId("capture").click();

    status("captured");
  }

  @Test
  void aConsumerWhoCancelsAtPayPalHasPaidNothing() {
    payWithPaypal("capture-now");

    page.locator("button[value=cancel]").click();

    status("awaiting-consumer");
    assertThat(page.getByTestId("complete")).hasCount(0);
    status("expired");
  }

  private void payWithPaypal(String capture) {
    buy(1500);
    choose("paypal");
    page.getByTestId(capture).check();
    pay();
  }
}
