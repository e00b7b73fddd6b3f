package io.kessai.method.oricosc;

import io.kessai.method.BrowserReturn;
import io.kessai.method.ReturnReading;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The browser coming back from Orico (SHOP-2, protocol section 5.2). Nothing is signed: anybody can
 * write {@code mstatus=success}. So whatever it carries changes no state, and of it only what has
 * the protocol's own form becomes history, for the rest is whatever somebody wrote into an address.
 */
final class OricoscReturns {
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "orderId", Pattern.compile("[A-Za-z0-9_-]{1,100}"),
          "mstatus", Pattern.compile("success|failure|pending"),
          "vResultCode", Pattern.compile("[A-Z0-9]{16}"),
          "receiptNo", Pattern.compile("[A-Za-z0-9-]{1,32}"));

  private OricoscReturns() {}

  static ReturnReading read(BrowserReturn browser) {
    String own = browser.order().value();
    if (!own.equals(browser.parameters().getOrDefault("orderId", own))) {
      return new ReturnReading.Tampered("It names another order.");
    }
    Map<String, String> told = new TreeMap<>(browser.parameters());
    told.entrySet().removeIf(parameter -> !isOfTheProtocol(parameter));
    return new ReturnReading.Hint(told);
  }

  private static boolean isOfTheProtocol(Map.Entry<String, String> parameter) {
    Pattern form = FORMS.get(parameter.getKey());
    return form != null && form.matcher(parameter.getValue()).matches();
  }
}
