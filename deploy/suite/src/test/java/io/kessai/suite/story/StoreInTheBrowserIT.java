package io.kessai.suite.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * CVS-1, CVS-2 in a real browser on a phone's screen: a consumer applies in the demo shop, takes
 * the slip to the till and pays.
 */
class StoreInTheBrowserIT extends BrowserStory {

  @Test
  void theConsumerTakesTheSlipToTheTillAndPays() {
    apply("sej");
    status("awaiting-consumer");
    shows("item-store", "セブン-イレブン");
    shows("due-at", Integer.toString(Stores.due().getDayOfMonth()));
    String number = page.getByTestId("item-receiptNumber").textContent();

    Page slip = phone.newPage();
    slip.navigate(page.getByTestId("item-slipUrl").locator("a").getAttribute("href"));
    assertThat(slip.locator(".number")).isVisible();
    slip.getByTestId("to-the-till").click();
    assertThat(number).contains(slip.locator("input[name=receiptNo]").inputValue());
    slip.getByTestId("pay").click();
    assertThat(slip.getByTestId("stands")).containsText("入金済み");

    status("captured");
    assertThat(page.getByTestId("captured")).containsText("1,200");
  }

  @Test
  void theConsumerIsToldWhatIsWrongWithTheApplication() {
    buy(400_000);
    choose("cvs");
    fillIn("lawson");

    pay();

    assertThat(page.getByTestId("problem")).isVisible();
  }

  private void apply(String store) {
    buy(1200);
    choose("cvs");
    fillIn(store);
    pay();
  }

  private void fillIn(String store) {
    page.getByTestId("store").selectOption(store);
    page.getByTestId("name1").fill("山田");
    page.getByTestId("name2").fill("花子");
    page.getByTestId("telephone").fill("03-0000-0000");
    page.getByTestId("pay-by").fill(Stores.due().toString());
  }
}
