package io.kessai.method.entry;

import io.kessai.gateway.AuthInfo;
import io.kessai.method.BrowserReturn;
import io.kessai.method.ReturnReading;
import java.time.Duration;

/** The browser coming back from the payment company (protocol section 5.2). */
public final class EntryReturns {

  /**
   * The browser posts what the payment server has just made, at once and by itself. An hour allows
   * for clocks that differ and for a page that is loaded anew; after that a value found in some log
   * opens nothing.
   */
  private static final Duration OLDEST = Duration.ofHours(1);

  private EntryReturns() {}

  /**
   * {@code authInfo} proves that the payment server made a page for this merchant, not what the
   * page says: so the return is a hint at best, and the notice decides (UPOP-2, ALI-3).
   */
  public static ReturnReading read(BrowserReturn browser) {
    if (!AuthInfo.isGenuine(
        browser.parameters().get("authInfo"), browser.merchant(), browser.receivedAt(), OLDEST)) {
      return new ReturnReading.Tampered("Its authInfo is missing, wrong or too old.");
    }
    return browser.order().value().equals(browser.parameters().get("orderId"))
        ? new ReturnReading.Hint(browser.parameters())
        : new ReturnReading.Tampered("It names another order, or none.");
  }
}
