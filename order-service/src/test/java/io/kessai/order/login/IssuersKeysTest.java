package io.kessai.order.login;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.servers.KessaiServers;
import io.kessai.token.CheckedTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens are believed by the keys that the issuer publishes now, and by nothing else. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(Issuer.class)
class IssuersKeysTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Inject JWTCallerPrincipalFactory checks;

  private final Key rsa = Key.rsa("rsa-1");

  @BeforeEach
  void published() {
    publish(rsa);
    await().atMost(LIMIT).untilAsserted(() -> taken(rsa.sign(claims())));
  }

  @ParameterizedTest
  @EnumSource(
      value = SignatureAlgorithm.class,
      names = {"RS256", "ES256"})
  void aNewKeysTokensAreTakenAndARemovedOnesNoMore(SignatureAlgorithm algorithm) {
    Key next = algorithm == SignatureAlgorithm.RS256 ? Key.rsa("rsa-2") : Key.ec("ec-2");

    publish(rsa, next);
    await().atMost(LIMIT).untilAsserted(() -> taken(next.sign(claims())));
    taken(rsa.sign(claims()));
    publish(next);

    await().atMost(LIMIT).untilAsserted(() -> refused(rsa.sign(claims())));
    taken(next.sign(claims()));
  }

  /**
   * For how long one that was found good is taken unchecked is what {@code CheckedTokensTest}
   * shows.
   */
  @Test
  void aTokenThatWasTakenBeforeItsKeyWasRemovedIsRefusedInTheEnd() {
    String token = rsa.sign(claims());
    taken(token);

    publish(Key.rsa("rsa-2"));

    await().atMost(LIMIT.multipliedBy(2)).untilAsserted(() -> refused(token));
    assertThat(checks).isInstanceOf(CheckedTokens.class);
  }

  @Test
  void anotherIssuersTokenIsRefused() {
    refused(rsa.sign(claims().issuer("somebody")));
  }

  @Test
  void aTokenForAnotherAudienceOrForNoneIsRefused() {
    refused(rsa.sign(claims().audience("another-service")));
    refused(rsa.sign(claims().remove("aud")));
  }

  @Test
  void anExpiredTokenIsRefused() {
    Instant past = Instant.now().minus(Duration.ofHours(1));

    refused(rsa.sign(claims().issuedAt(past).expiresAt(past.plusSeconds(1))));
  }

  @Test
  void aKeyThatTheIssuerNeverPublishedIsNotBelievedUnderThePublishedOnesId() {
    refused(Key.rsa("rsa-1").sign(claims()));
  }

  @Test
  void aTokenWithoutASignatureIsRefused() {
    String signed = rsa.sign(claims());

    refused(base64("{\"alg\":\"none\",\"kid\":\"rsa-1\"}".getBytes(UTF_8)) + payload(signed) + ".");
    refused(signed.substring(0, signed.lastIndexOf('.') + 1));
  }

  /** The classic: the public key, which everybody has, taken for a shared secret. */
  @Test
  void aTokenThatIsSignedWithThePublicKeyAsASecretIsRefused() throws GeneralSecurityException {
    byte[] published = rsa.pair().getPublic().getEncoded();
    String unsigned =
        base64("{\"alg\":\"HS256\",\"kid\":\"rsa-1\"}".getBytes(UTF_8))
            + payload(rsa.sign(claims()));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(published, "HmacSHA256"));

    refused(unsigned + "." + base64(mac.doFinal(unsigned.getBytes(UTF_8))));
  }

  @Test
  void aChangedTokenIsRefused() {
    String signed = rsa.sign(claims());
    String changed =
        new String(Base64.getUrlDecoder().decode(payload(signed).substring(1)), UTF_8)
            .replace("main", "mine");

    refused(
        signed.substring(0, signed.indexOf('.'))
            + "."
            + base64(changed.getBytes(UTF_8))
            + signed.substring(signed.lastIndexOf('.')));
  }

  private static JwtClaimsBuilder claims() {
    return Jwt.issuer("kessai")
        .audience("kessai-orders")
        .subject("storefront")
        .claim("scope", "orders:read")
        .claim("merchants", Set.of("main"))
        .expiresIn(300);
  }

  private static void taken(String token) {
    assertThat(ask(token).statusCode()).isEqualTo(404);
  }

  private static void refused(String token) {
    Response answer = ask(token);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.path("type").toString()).isEqualTo("urn:kessai:problem:unauthenticated");
  }

  private static Response ask(String token) {
    return given().auth().oauth2(token).get("/merchants/main/orders/nobody-has-it");
  }

  private static void publish(Key... keys) {
    String published =
        Arrays.stream(keys)
            .map(Key::published)
            .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    given()
        .body(published)
        .put(ConfigProvider.getConfig().getValue("mp.jwt.verify.publickey.location", String.class))
        .then()
        .statusCode(200);
  }

  private static String payload(String token) {
    return token.substring(token.indexOf('.'), token.lastIndexOf('.'));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A key of the issuer's. */
  private record Key(String id, KeyPair pair, SignatureAlgorithm algorithm) {
    static Key rsa(String id) {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return new Key(id, generator.generateKeyPair(), SignatureAlgorithm.RS256);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    static Key ec(String id) {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return new Key(id, generator.generateKeyPair(), SignatureAlgorithm.ES256);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    String sign(JwtClaimsBuilder claims) {
      return claims.jws().keyId(id).algorithm(algorithm).sign(pair.getPrivate());
    }

    String published() {
      try {
        PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic());
        key.setKeyId(id);
        key.setAlgorithm(algorithm.getAlgorithm());
        key.setUse("sig");
        return key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
      } catch (JoseException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
