package io.kessai.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is encrypted at rest opens with its key and in its place alone. */
class SealTest {
  private static final SecureRandom RANDOMNESS = new SecureRandom();
  private static final Place PLACE = new Place("payment", "remembered", "shop/o-1");
  private static final String TEXT = "{\"payerId\":\"山田 太郎\"}";

  private final String first = newKey();
  private final String second = newKey();
  private final Seal seal = seal("k1", Map.of("k1", first));

  @Test
  void whatIsSealedOpensAsItWas() {
    String sealed = seal.seal(TEXT, PLACE);

    assertThat(seal.open(sealed, PLACE)).isEqualTo(TEXT);
  }

  @Test
  void theKeysIdStandsInFrontAndNothingOfTheTextCanBeRead() {
    String sealed = seal.seal(TEXT, PLACE);

    assertThat(sealed).matches("sealed:k1:[A-Za-z0-9+/]+=*").isNotEqualTo(seal.seal(TEXT, PLACE));
    assertThat(new String(bytes(sealed), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("payerId", "山田");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "command/remembered/shop/o-1",
        "payment/next/shop/o-1",
        "payment/remembered/shop/o-2"
      })
  void itOpensInNoOtherTableColumnOrRow(String elsewhere) {
    String[] parts = elsewhere.split("/", 3);
    String sealed = seal.seal(TEXT, PLACE);

    assertThatThrownBy(() -> seal.open(sealed, new Place(parts[0], parts[1], parts[2])))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("What is stored in " + parts[0] + "." + parts[1])
        .hasMessageNotContaining(TEXT);
  }

  @Test
  void itOpensWithNoOtherKeyOfTheSameIdAndNotWithoutAny() {
    String sealed = seal.seal(TEXT, PLACE);

    for (Seal other : new Seal[] {seal("k1", Map.of("k1", second)), seal("none", Map.of())}) {
      assertThatThrownBy(() -> other.open(sealed, PLACE)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aChangedByteIsNoticed() {
    String sealed = seal.seal(TEXT, PLACE);
    byte[] bytes = bytes(sealed);
    bytes[0] = (byte) (bytes[0] + 1);

    assertThatThrownBy(
            () -> seal.open("sealed:k1:" + Base64.getEncoder().encodeToString(bytes), PLACE))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sealed:",
        "sealed:k1",
        "sealed:k1:",
        "sealed:k1:AAAA",
        "sealed:k1:no base64",
        "sealed:::"
      })
  void whatIsNoSealedTextDoesNotOpenEither(String stored) {
    assertThatThrownBy(() -> seal.open(stored, PLACE)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void afterARotationTheNewKeySealsAndWhatTheOldOneSealedStillOpens() {
    String before = seal.seal(TEXT, PLACE);
    Seal rotated = seal("k2", Map.of("k1", first, "k2", second));

    assertThat(rotated.open(before, PLACE)).isEqualTo(TEXT);
    assertThat(rotated.seal(TEXT, PLACE)).startsWith("sealed:k2:");
  }

  @Test
  void whatWasStoredBeforeThereWasAKeyReadsAsItIs() {
    assertThat(seal.open(TEXT, PLACE)).isEqualTo(TEXT);
  }

  @Test
  void withNoneNothingIsSealedAndWhatIsSealedOpens() {
    Seal reading = seal("none", Map.of("k1", first));

    assertThat(reading.seal(TEXT, PLACE)).isEqualTo(TEXT);
    assertThat(reading.open(seal.seal(TEXT, PLACE), PLACE)).isEqualTo(TEXT);
  }

  @Test
  void aCurrentKeyThatIsNotThereStopsTheStart() {
    assertThatThrownBy(() -> seal("k2", Map.of("k1", first)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "kessai.data-keys.current names the key k2, which is not there: set"
                + " kessai.data-keys.keys.k2.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "bm90IDMyIGJ5dGVz", "not base64 at all!"})
  void aKeyOfAnotherFormStopsTheStartAndIsNotRepeated(String key) {
    assertThatThrownBy(() -> seal("k1", Map.of("k1", key)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "kessai.data-keys.keys.k1 is not 32 bytes in base64: make one with openssl rand"
                + " -base64 32.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "K1", "a:b", "longer-than-twenty-letters"})
  void anIdThatCouldBeMistakenStopsTheStart(String id) {
    assertThatThrownBy(() -> seal(id, Map.of(id, first))).isInstanceOf(IllegalStateException.class);
  }

  private static byte[] bytes(String sealed) {
    return Base64.getDecoder().decode(sealed.substring(sealed.lastIndexOf(':') + 1));
  }

  private static Seal seal(String current, Map<String, String> keys) {
    return new Seal(
        new DataKeysConfig() {
          @Override
          public String current() {
            return current;
          }

          @Override
          public Map<String, String> keys() {
            return keys;
          }
        },
        RANDOMNESS);
  }

  private static String newKey() {
    byte[] key = new byte[32];
    RANDOMNESS.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
