package io.kessai.simulator.signature;

import io.kessai.simulator.merchant.MerchantKey;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The header that proves a notice (protocol section 4.2); its key is the decoded one. */
public final class ContentHmac {

  /** The header's name. */
  public static final String HEADER = "Content-HMAC";

  private static final String ALGORITHM = "HmacSHA256";

  private ContentHmac() {}

  /** The header's value for this body. */
  public static String of(String ccid, MerchantKey key, byte[] body) {
    return "h=" + ALGORITHM + ";s=" + ccid + ";v=" + HexFormat.of().formatHex(mac(key, body));
  }

  private static byte[] mac(MerchantKey key, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
