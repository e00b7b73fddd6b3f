package io.kessai.suite.story;

import io.kessai.suite.StorefrontKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Storefronts' tokens, signed with the suite's own key. */
final class Tokens {
  private Tokens() {}

  /** The header by which somebody may do that for this merchant. */
  static Map<String, String> header(StorefrontKeys keys, String scope, String merchant) {
    return Map.of("Authorization", "Bearer " + sign(keys.privateKey(), scope, List.of(merchant)));
  }

  private static String sign(Path privateKey, String scope, List<String> merchants) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer("kessai");
    claims.setSubject("story");
    claims.setExpirationTimeMinutesInTheFuture(120);
    claims.setIssuedAtToNow();
    claims.setGeneratedJwtId();
    claims.setClaim("scope", scope);
    claims.setStringListClaim("merchants", merchants);
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    signature.setKey(read(privateKey));
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrivateKey read(Path file) {
    try {
      String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
