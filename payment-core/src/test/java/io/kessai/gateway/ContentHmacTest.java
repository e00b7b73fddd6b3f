package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol section 4.2 (PUSH-3). */
class ContentHmacTest {
  private static final String MAC =
      "96afe3ca78dd828e1b4643dacae031422ca252bdb2a109178d4637bd44a7ee99";
  private static final String HEADER = "h=HmacSHA256;s=A100000000000001000000cc;v=" + MAC;
  private static final byte[] BODY =
      ("numberOfNotify=1&pushTime=20230609163134&pushId=100&orderId0000=1657593096"
              + "&vResultCode0000=G011A00100000000&txnType0000=AuthorizeConfirm"
              + "&mpiMstatus0000=success&cardMstatus0000=success&dummy0000=1")
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void thePublishedVectorIsGenuine() {
    assertThat(read(HEADER).signs(BODY, TestMerchants.shop())).isTrue();
  }

  @Test
  void theHeaderNamesTheMerchant() {
    assertThat(read(HEADER).ccid()).isEqualTo("A100000000000001000000cc");
  }

  @Test
  void upperCaseHexIsTheSameMac() {
    String header = "h=HmacSHA256;s=A100000000000001000000cc;v=" + MAC.toUpperCase(Locale.ROOT);

    assertThat(read(header).signs(BODY, TestMerchants.shop())).isTrue();
  }

  @Test
  void aPreviousKeyStillSignsWhileKeysRotate() {
    assertThat(read(HEADER).signs(BODY, TestMerchants.rotated())).isTrue();
  }

  @Test
  void anotherKeyDoesNotSign() {
    assertThat(read(HEADER).signs(BODY, TestMerchants.withOtherKey())).isFalse();
  }

  @Test
  void anotherMerchantOfTheSameKeyIsNotMeant() {
    Merchant other = TestMerchants.withCcid("A100000000000002000000cc");

    assertThat(read(HEADER).signs(BODY, other)).isFalse();
  }

  @Test
  void everyChangedByteIsNoticed() {
    for (int at = 0; at < BODY.length; at++) {
      byte[] changed = BODY.clone();
      changed[at] ^= 1;
      assertThat(read(HEADER).signs(changed, TestMerchants.shop())).as("byte %d", at).isFalse();
    }
  }

  @Test
  void anEmptyBodyIsNeverSigned() {
    String ofNothing = Hashes.hmacSha256(TestMerchants.shop().key().decoded(), new byte[0]);

    ContentHmac hmac = new ContentHmac(TestMerchants.shop().ccid(), ofNothing);

    assertThat(hmac.signs(new byte[0], TestMerchants.shop())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "h=HmacSHA256",
        "h=HmacSHA256;s=A1;v=",
        "h=HmacSHA1;s=A1;v=" + MAC,
        "h=HmacSHA256;s=;v=" + MAC,
        "h=HmacSHA256;s=A1 ;v=" + MAC,
        "h=HmacSHA256;v=" + MAC + ";s=A1",
        "h=HmacSHA256;s=A1;v=" + MAC + "0",
        "h=HmacSHA256;s=A1;v=" + MAC + ";x=1",
        "s=\"A1\"; v=1.1;",
        ";v=" + MAC,
        "h=HmacSHA256;v=" + MAC,
        "h=HmacSHA256;s=A1;v=" + MAC + ";v=" + MAC,
        "h=HmacSHA256;s=A1;v=;v=" + MAC,
        "H=HmacSHA256;s=A1;v=" + MAC,
        "h=HmacSHA256;s=A\u00c9;v=" + MAC,
        "h=HmacSHA256;s=\uff21;v=" + MAC,
        "h=HmacSHA256;s=A1000000000000010000000000;v=" + MAC
      })
  void anyOtherFormIsNoSignature(String header) {
    assertThat(ContentHmac.read(header)).isEmpty();
  }

  @Test
  void noHeaderIsNoSignature() {
    assertThat(ContentHmac.read(null)).isEqualTo(Optional.empty());
  }

  private static ContentHmac read(String header) {
    return ContentHmac.read(header).orElseThrow();
  }
}
