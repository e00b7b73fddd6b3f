package io.kessai.suite.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * SHOP-1 to SHOP-3 in a real browser on a phone's screen: the application is led to in Shift_JIS
 * (Orico's page refuses a name that broke on its way), and the screening ends after the consumer
 * came back.
 */
class ShoppingCreditInTheBrowserIT extends BrowserStory {
  private final Orico orico = new Orico(Kessai.paymentServer());

  @Test
  void aConsumerAppliesComesBackAndIsApprovedLater() {
    String order = apply();
    page.locator("button[value=apply]").click();

    status("awaiting-consumer");
    orico.approves(order);

    status("authorized");
  }

  @Test
  void aConsumerWhoGivesUpHasNoCredit() {
    apply();
    page.locator("button[value=give-up]").click();

    status("expired");
  }

  @Test
  void aConsumerWhoLeavesComesBackToTheApplication() {
    String order = apply();
    page.locator("button[value=leave]").click();
    page.locator("form[method=GET] button").click();
    page.locator("button[value=apply]").click();

    orico.declines(order);

    status("declined");
  }

  /** Fills in the checkout, and arrives at Orico's page; says which order it is. */
  private String apply() {
    buy(Orico.UNDECIDED);
    String order = page.getByTestId("order-id").textContent();
    choose("oricosc");
    page.getByTestId("shipping-zip-code").fill("100-0001");
    page.getByTestId("deposit").fill("1000");
    pay();
    assertThat(page.locator("main")).containsText("テスト商品");
    return order;
  }
}
