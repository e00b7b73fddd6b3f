package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol section 5.2. */
class AuthInfoTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant NOW = Instant.parse("2023-08-30T07:20:00Z");
  private static final String MADE = "20230830071648466";

  /** The {@code md} of a published {@code authStartUrl}: the same triple, of an unknown key. */
  private static final String PUBLISHED =
      "QTEwMDAwMDAwMDAwMDAwMTA2OTk5NWNj-MjAyMzA4MzAwNzE2NDg0NjY*-"
          + "YWVmMjNmYjFjNDcyOWYwZmFiYzZkNjBmMWZlNDZjMjEwNGQ4NWY2ZDNmYTI4ODJhZTgwZDc2YTkwM2YwMWE4Ng**";

  @Test
  void whatTheMerchantsKeyMadeIsGenuine() {
    assertThat(genuine(made(shop().ccid(), MADE, TestMerchants.KEY))).isTrue();
  }

  @Test
  void itHasThePublishedShape() {
    List<String> published = Stream.of(PUBLISHED.split("-", -1)).map(AuthInfoTest::plain).toList();
    List<String> ours =
        Stream.of(made(shop().ccid(), MADE, TestMerchants.KEY).split("-", -1))
            .map(AuthInfoTest::plain)
            .toList();

    assertThat(published).hasSize(3);
    assertThat(ours.get(0)).hasSameSizeAs(published.get(0)).endsWith("cc");
    assertThat(ours.get(1)).isEqualTo(published.get(1));
    assertThat(ours.get(2)).hasSameSizeAs(published.get(2)).matches("[0-9a-f]{64}");
  }

  @Test
  void whatAnUnknownKeyMadeIsNot() {
    assertThat(genuine(PUBLISHED)).isFalse();
  }

  @Test
  void aPreviousKeyStillHoldsWhileKeysRotate() {
    String value = made(shop().ccid(), MADE, TestMerchants.KEY);

    assertThat(AuthInfo.isGenuine(value, TestMerchants.rotated(), NOW, HOUR)).isTrue();
  }

  @Test
  void anotherMerchantsIsNot() {
    assertThat(genuine(made("A100000000000002000000cc", MADE, TestMerchants.KEY))).isFalse();
  }

  @Test
  void anOldOneIsNot() {
    assertThat(genuine(made(shop().ccid(), "20230830061959999", TestMerchants.KEY))).isFalse();
  }

  @Test
  void oneFromTheFutureIsNot() {
    assertThat(genuine(made(shop().ccid(), "20230830082000001", TestMerchants.KEY))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "--", "---", "%-%-%", "QQ**-QQ**-QQ**", "a-b"})
  void anyOtherFormIsNot(String value) {
    assertThat(genuine(value)).isFalse();
  }

  @Test
  void aMissingOneIsNot() {
    assertThat(genuine(null)).isFalse();
  }

  private static boolean genuine(String value) {
    return AuthInfo.isGenuine(value, shop(), NOW, HOUR);
  }

  private static Merchant shop() {
    return TestMerchants.shop();
  }

  private static String made(String ccid, String at, String key) {
    String hash = Hashes.sha256((ccid + at + key).getBytes(StandardCharsets.UTF_8));
    return encoded(ccid) + "-" + encoded(at) + "-" + encoded(hash);
  }

  private static String encoded(String text) {
    return Base64.getEncoder()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8))
        .replace('/', '-')
        .replace('+', '_')
        .replace('=', '*');
  }

  private static String plain(String part) {
    return new String(Base64.getDecoder().decode(part.replace('*', '=')), StandardCharsets.UTF_8);
  }
}
