package io.kessai.benchmark.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

/** The token with which a storefront of the merchant {@code demo} is let in. */
public final class Storefront {
  /** The one merchant of the benchmark. */
  public static final String MERCHANT = "demo";

  private static final Duration VALID = Duration.ofHours(12);
  private static final String HEAD = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

  private Storefront() {}

  /** What stands in the header {@code Authorization}. */
  public static String bearer(Path privateKey, InstantSource clock) {
    Instant now = clock.instant();
    String claims =
        """
        {"iss":"kessai","sub":"benchmark","iat":%d,"exp":%d,"jti":"benchmark-%d",\
        "scope":"payments:write payments:read orders:read","merchants":["%s"]}"""
            .formatted(
                now.getEpochSecond(),
                now.plus(VALID).getEpochSecond(),
                now.toEpochMilli(),
                MERCHANT);
    String signed =
        base64(HEAD.getBytes(StandardCharsets.UTF_8))
            + "."
            + base64(claims.getBytes(StandardCharsets.UTF_8));
    return "Bearer " + signed + "." + base64(sign(privateKey, signed));
  }

  private static byte[] sign(Path privateKey, String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(read(privateKey));
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PrivateKey read(Path file) throws IOException, GeneralSecurityException {
    String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
