package io.kessai.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A token that was found good is taken for a while, and for no longer than it says itself. */
class CheckedTokensTest {
  private static final Duration A_WHILE = Duration.ofSeconds(10);
  private static final KeyPair KEY = newKey();
  private static final KeyPair NEXT_KEY = newKey();

  private Instant now = Instant.now();
  private final CheckedTokens tokens = new CheckedTokens(() -> now);

  @Test
  void itSaysWhoMayDoWhat() throws ParseException {
    JWTCallerPrincipal caller = tokens.parse(token(300), rules(KEY));

    Collection<?> merchants = caller.getClaim("merchants");
    assertThat(merchants).hasToString("[\"demo\"]");
    assertThat(caller.getName()).isEqualTo("shop");
    assertThat(caller.getGroups()).containsExactlyInAnyOrder("payments:write", "payments:read");
    assertThat(caller.<Object>getClaim("another")).isNull();
  }

  @Test
  void itIsNotCheckedAgainAtOnce() throws ParseException {
    String token = token(300);
    JWTCallerPrincipal first = tokens.parse(token, rules(KEY));

    now = now.plus(A_WHILE).minusMillis(1);

    assertThat(tokens.parse(token, rules(KEY))).isSameAs(first);
  }

  @Test
  void onceItsKeyIsWithdrawnItIsTakenForThatWhileAndNoLonger() throws ParseException {
    String token = token(300);
    tokens.parse(token, rules(KEY));

    now = now.plus(A_WHILE).minusMillis(1);
    tokens.parse(token, rules(NEXT_KEY));
    now = now.plusMillis(1);

    refused(token, rules(NEXT_KEY));
  }

  @Test
  void pastItsExpiryItIsCheckedAgain() throws ParseException {
    String token = token(2);
    JWTCallerPrincipal caller = tokens.parse(token, rules(KEY));
    Instant expiry = Instant.ofEpochSecond(caller.getExpirationTime());
    await().atMost(A_WHILE).until(() -> Instant.now().isAfter(expiry.plusSeconds(1)));

    now = expiry;

    refused(token, rules(KEY));
  }

  @Test
  void anotherSignatureBelowTheSameClaimsIsRefused() throws ParseException {
    String good = token(300);
    String other = signed(NEXT_KEY, 300);
    String forged =
        good.substring(0, good.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
    tokens.parse(good, rules(KEY));

    refused(forged, rules(KEY));
    refused(forged, rules(KEY));
  }

  private void refused(String token, JWTAuthContextInfo rules) {
    assertThatExceptionOfType(ParseException.class).isThrownBy(() -> tokens.parse(token, rules));
  }

  private static String token(long seconds) {
    return signed(KEY, seconds);
  }

  private static String signed(KeyPair key, long seconds) {
    return Jwt.issuer("kessai")
        .subject("shop")
        .claim("scope", "payments:write payments:read")
        .claim("merchants", List.of("demo"))
        .expiresIn(seconds)
        .sign(key.getPrivate());
  }

  private static JWTAuthContextInfo rules(KeyPair key) {
    JWTAuthContextInfo rules = new JWTAuthContextInfo(key.getPublic(), "kessai");
    rules.setGroupsPath("scope");
    rules.setClockSkew(0);
    return rules;
  }

  private static KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
