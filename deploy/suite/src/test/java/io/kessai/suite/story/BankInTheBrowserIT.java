package io.kessai.suite.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.kessai.suite.Part;
import org.junit.jupiter.api.Test;

/**
 * BANK-1 to BANK-5 and BANK-8 in a real browser on a phone's screen: at an ATM, through the page of
 * banks with and without its pop-up, and straight to a bank.
 */
class BankInTheBrowserIT extends BrowserStory {

  @Test
  void theNumbersOnTheOrdersPageArePaidAtAnAtm() {
    payThrough("number");
    assertThat(page.getByTestId("notes")).containsText("住信SBIネット銀行");
    assertThat(page.getByTestId("notes")).containsText("PayPay銀行");
    Page atm = phone.newPage();
    atm.navigate(Kessai.suite().part(Part.SIMULATOR).address() + "/atm");

    atm.locator("[name=institution]").fill(shown("item-collecting-institution-number"));
    atm.locator("[name=customerNo]").fill(shown("item-customer-number"));
    atm.locator("[name=confirmNo]").fill(shown("item-confirmation-number"));
    atm.locator("#look").click();
    atm.locator("#pay").click();

    status("captured");
    assertThat(page.getByTestId("captured")).containsText("1,000");
  }

  @Test
  void thePageOfBanksOpensTheBankBesideItAndLeadsToTheThanksPage() {
    payThrough("link");
    Page bank = phone.waitForPage(() -> chooseBank("9902"));
    page.locator("#confirm").click();
    assertThat(page.locator("#unpaid")).isVisible();

    bank.locator("#pay").click();
    page.locator("#confirm").click();

    page.waitForURL(shop + "/thanks");
    status("captured");
  }

  @Test
  void aBlockedPopUpIsOpenedByTheLinkOnTheConfirmPage() {
    phone.addInitScript("window.open = () => null");
    payThrough("link");
    chooseBank("9902");
    assertThat(page.locator("html")).hasAttribute("data-pop-up", "blocked");

    Page bank = phone.waitForPage(() -> page.locator("#bank-page").click());
    bank.locator("#pay").click();
    page.locator("#confirm").click();

    page.waitForURL(shop + "/thanks");
    status("captured");
  }

  @Test
  void theBankOfTheShopsListOpensBesideTheShopWhosePageStays() {
    payThrough("9903");
    page.getByTestId("go-on").waitFor();
    String order = page.url();

    Page bank = phone.waitForPage(() -> page.getByTestId("go-on").click());
    assertThat(bank.locator("footer")).containsText("けやき信用金庫");
    bank.locator("#pay").click();

    status("captured");
    assertThat(page.url()).isEqualTo(order);
  }

  @Test
  void arrivingAtTheThanksPageProvesNothing() {
    payThrough("link");
    page.locator("[name=bankCode]").first().waitFor();

    page.navigate(shop + "/thanks");

    status("awaiting-consumer");
    assertThat(page.getByTestId("captured")).containsText("¥0");
  }

  private void payThrough(String where) {
    buy(1000);
    choose("bank");
    page.getByTestId("bank-where").selectOption(where);
    page.getByTestId("bank-pay-limit").fill(BankShop.payLimit());
    pay();
  }

  private void chooseBank(String code) {
    page.locator("button[value='" + code + "']").click();
  }

  private String shown(String testId) {
    return page.getByTestId(testId).innerText();
  }
}
