package io.kessai.gateway;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The {@code Content-HMAC} header of a PUSH: {@code h=HmacSHA256;s=<ccid>;v=<hex>} (protocol
 * section 4.2, PUSH-3).
 *
 * @param ccid the merchant it claims to be for, which chooses the key; not believed until verified
 * @param value the claimed MAC
 */
public record ContentHmac(String ccid, String value) {
  private static final String BEFORE_CCID = "h=HmacSHA256;s=";
  private static final String BEFORE_VALUE = ";v=";
  private static final int LONGEST_CCID = 24;
  private static final int VALUE_LENGTH = 64;

  /** Reads the header; empty where it is missing or of another form. */
  public static Optional<ContentHmac> read(String header) {
    String text = header == null ? "" : header.strip();
    int end = text.indexOf(BEFORE_VALUE);
    if (end < BEFORE_CCID.length() || !text.startsWith(BEFORE_CCID)) {
      return Optional.empty();
    }
    String ccid = text.substring(BEFORE_CCID.length(), end);
    String value = text.substring(end + BEFORE_VALUE.length());
    return isCcid(ccid) && isValue(value)
        ? Optional.of(new ContentHmac(ccid, value))
        : Optional.empty();
  }

  private static boolean isCcid(String text) {
    boolean isOne = !text.isEmpty() && text.length() <= LONGEST_CCID;
    for (int at = 0; isOne && at < text.length(); at++) {
      char each = text.charAt(at);
      isOne = isBetween('0', each, '9') || isBetween('A', each, 'Z') || isBetween('a', each, 'z');
    }
    return isOne;
  }

  private static boolean isValue(String text) {
    boolean isOne = text.length() == VALUE_LENGTH;
    for (int at = 0; isOne && at < text.length(); at++) {
      isOne = HexFormat.isHexDigit(text.charAt(at));
    }
    return isOne;
  }

  private static boolean isBetween(char from, char each, char to) {
    return from <= each && each <= to;
  }

  /** Whether one of the merchant's keys signed exactly these bytes. An empty body never passes. */
  public boolean signs(byte[] body, Merchant merchant) {
    boolean signed = false;
    for (MerchantKey key : merchant.keys()) {
      signed |= Hashes.same(Hashes.hmacSha256(key.decoded(), body), value.toLowerCase(Locale.ROOT));
    }
    return signed && body.length > 0 && merchant.ccid().equals(ccid);
  }
}
