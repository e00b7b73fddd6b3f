package io.kessai.method.paypal;

import io.kessai.fact.Observation;
import io.kessai.method.BrowserReturn;
import io.kessai.method.ReturnReading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The browser coming back from PayPal (protocol section 5.4). Nothing is signed; the token, which
 * only the consumer's browser and we were given, tells that it is this order's. It shows nothing of
 * the order's state: no money moves before {@code do}.
 */
final class PaypalReturns {
  private static final Pattern PAYER_ID = Pattern.compile("[0-9A-Za-z]{1,13}");

  private PaypalReturns() {}

  static ReturnReading read(BrowserReturn browser) {
    String token = browser.parameters().getOrDefault("token", "");
    String known = browser.remembered().getOrDefault(Remembered.TOKEN, "");
    if (known.isEmpty() || !isSame(token, known)) {
      return new ReturnReading.Tampered("It does not carry the order's token.");
    }
    return switch (browser.way()) {
      case DONE -> done(token, browser.parameters().getOrDefault("PayerID", ""));
      case CANCELLED -> new ReturnReading.Hint(Map.of("token", token));
      case FAILED -> new ReturnReading.Tampered("PayPal was not given this address.");
    };
  }

  private static ReturnReading done(String token, String payerId) {
    return PAYER_ID.matcher(payerId).matches()
        ? new ReturnReading.Genuine(
            Observation.nothing(), Map.of("token", token), Map.of(Remembered.PAYER_ID, payerId))
        : new ReturnReading.Tampered("It names no payer.");
  }

  /** Takes the same time wherever the two differ. */
  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
