package io.kessai.simulator.signature;

import io.kessai.simulator.merchant.Merchant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * {@code authInfo}: the proof that a page was made by the payment server, and when (protocol
 * section 5.2). It covers nothing that the page says.
 */
public final class AuthInfo {

  private static final DateTimeFormatter NOW =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private AuthInfo() {}

  /** The three parts for a page made now. */
  public static String of(Merchant merchant, Instant instant) {
    String now = NOW.format(instant);
    String hash =
        HexFormat.of().formatHex(Sha256.of(merchant.ccid() + now + merchant.key().text()));
    return encode(merchant.ccid()) + "-" + encode(now) + "-" + encode(hash);
  }

  private static String encode(String part) {
    return Base64.getEncoder()
        .encodeToString(part.getBytes(StandardCharsets.UTF_8))
        .replace('/', '-')
        .replace('+', '_')
        .replace('=', '*');
  }
}
