package io.kessai.gateway;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Content-HMAC} header of a PUSH: {@code h=HmacSHA256;s=<ccid>;v=<hex>} (protocol
 * section 4.2, PUSH-3).
 *
 * @param ccid the merchant it claims to be for, which chooses the key; not believed until verified
 * @param value the claimed MAC
 */
public record ContentHmac(String ccid, String value) {
  private static final Pattern FORM =
      Pattern.compile("h=HmacSHA256;s=([A-Za-z0-9]{1,24});v=([0-9a-fA-F]{64})");

  /** Reads the header; empty where it is missing or of another form. */
  public static Optional<ContentHmac> read(String header) {
    if (header == null) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(header.strip());
    return matcher.matches()
        ? Optional.of(new ContentHmac(matcher.group(1), matcher.group(2)))
        : Optional.empty();
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
