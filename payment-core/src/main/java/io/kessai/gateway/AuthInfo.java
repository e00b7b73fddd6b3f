package io.kessai.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;

/**
 * {@code authInfo} of UnionPay's and Alipay's returns: who made the page, and when; neither order
 * nor amount (protocol section 5.2). A hint, never proof of payment.
 */
public final class AuthInfo {
  private static final int PARTS = 3;
  private static final DateTimeFormatter MADE_AT = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS");

  private AuthInfo() {}

  /**
   * Whether the payment server made this value for the merchant, not longer ago than the age. The
   * age is our own addition; the payment server sets none.
   */
  public static boolean isGenuine(String value, Merchant merchant, Instant now, Duration maxAge) {
    String[] parts = value == null ? new String[0] : value.split("-", -1);
    if (parts.length != PARTS) {
      return false;
    }
    try {
      String ccid = decode(parts[0]);
      String madeAt = decode(parts[1]);
      String claimed = decode(parts[2]);
      Instant made = LocalDateTime.parse(madeAt, MADE_AT).toInstant(ZoneOffset.UTC);
      boolean signed = false;
      for (MerchantKey key : merchant.keys()) {
        signed |=
            Hashes.same(
                Hashes.sha256(Hashes.utf8(merchant.ccid()), Hashes.utf8(madeAt), key.text()),
                claimed);
      }
      return signed
          && ccid.equals(merchant.ccid())
          && Duration.between(made, now).abs().compareTo(maxAge) <= 0;
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return false;
    }
  }

  private static String decode(String part) {
    String base64 = part.replace('*', '=').replace('_', '+');
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}
