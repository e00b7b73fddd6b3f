package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.MerchantId;
import io.kessai.gateway.PushReading.Reason;
import io.kessai.gateway.PushReading.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushBodyTest {
  private static final PushLimits LIMITS = new PushLimits(2_000, 50, 40, 60);
  private static final Instant NOW = Instant.parse("2026-11-02T03:04:05Z");
  private static final MerchantId SHOP = new MerchantId("shop");

  /** The test vectors of protocol sections 4.2 and 4.4. */
  private static final String MPI =
      "numberOfNotify=1&pushTime=20230609163134&pushId=100&orderId0000=1657593096"
          + "&vResultCode0000=G011A00100000000&txnType0000=AuthorizeConfirm&mpiMstatus0000=success"
          + "&cardMstatus0000=success&dummy0000=1";

  private static final String BANK =
      "numberOfNotify=1&pushTime=20230519094049&pushId=00001025&orderId0000=dummy1684456824301"
          + "&kikanNo0000=58191000&kigyoNo0000=21702&rcvDate0000=202305190940"
          + "&customerNo0000=20001900030947960025&confNo0000=288916&rcvAmount0000=100&dummy0000=1";

  @Test
  void theSignatureVectorOfTheProtocolIsTrueOfItsBody() {
    Merchant merchant = merchant("abcdef0123456789".repeat(4));

    ContentHmac hmac =
        ContentHmac.read(
                "h=HmacSHA256;s=A1;v=96afe3ca78dd828e1b4643dacae031422ca252bdb2a109178d4637bd44a7ee99")
            .orElseThrow();

    assertThat(hmac.signs(MPI.getBytes(StandardCharsets.US_ASCII), merchant)).isTrue();
    assertThat(hmac.signs(BANK.getBytes(StandardCharsets.US_ASCII), merchant)).isFalse();
  }

  @Test
  void aThreeDSecureNoticeIsSplitAsItCame() {
    PushBody body = read(MPI);

    assertThat(body.head())
        .isEqualTo(Map.of("numberOfNotify", "1", "pushTime", "20230609163134", "pushId", "100"));
    assertThat(body.records())
        .containsExactly(
            Map.of(
                "orderId", "1657593096",
                "vResultCode", "G011A00100000000",
                "txnType", "AuthorizeConfirm",
                "mpiMstatus", "success",
                "cardMstatus", "success",
                "dummy", "1"));
  }

  @Test
  void aBankNoticeIsSplitAsItCame() {
    Notice notice = notices(BANK).getFirst();

    assertThat(notice.key()).isEqualTo("shop/dummy1684456824301");
    assertThat(notice.service()).isEqualTo("bank");
    assertThat(notice.receivedAt()).isEqualTo(NOW);
    assertThat(notice.fields())
        .isEqualTo(
            Map.of(
                "orderId", "dummy1684456824301",
                "kikanNo", "58191000",
                "kigyoNo", "21702",
                "rcvDate", "202305190940",
                "customerNo", "20001900030947960025",
                "confNo", "288916",
                "rcvAmount", "100",
                "dummy", "1"));
  }

  @Test
  void eachRecordOfOneRequestIsANoticeOfItsOwnWithFieldsOfItsOwn() {
    List<Notice> notices =
        notices("orderId0001=B&numberOfNotify=2&orderId0000=A&fixed=1&amount0000=5&month0001=+7");

    assertThat(notices).extracting(Notice::orderId).containsExactly("A", "B");
    assertThat(notices.get(0).fields()).isEqualTo(Map.of("orderId", "A", "amount", "5"));
    assertThat(notices.get(1).fields()).isEqualTo(Map.of("orderId", "B", "month", " 7"));
    assertThat(notices).allSatisfy(notice -> assertThat(notice.head()).containsKey("fixed"));
  }

  @Test
  void aRecordWithoutOrderIsStillANotice() {
    assertThat(notices("numberOfNotify=1&amount0000=5").getFirst().key()).isEqualTo("shop/");
  }

  @Test
  void aResendHasTheSameIdThoughItsDeliveryDiffers() {
    String sent = "numberOfNotify=1&pushTime=1&pushId=1&fixed=1&orderId0000=A&amount0000=5";
    String again =
        "pushTime=2&pushId=7&numberOfNotify=2&orderId0000=B&amount0001=5&orderId0001=A&fixed=1";

    assertThat(notices(again).get(1).id()).isEqualTo(notices(sent).getFirst().id());
  }

  @ParameterizedTest
  @CsvSource({
    "numberOfNotify=1&orderId0000=A&amount0000=6&fixed=1",
    "numberOfNotify=1&orderId0000=A&amount0000=5&fixed=0",
    "numberOfNotify=1&orderId0000=A&amount0000=5",
    "numberOfNotify=1&orderId0000=A&amoun0000=t5&fixed=1",
    "numberOfNotify=1&orderId0000=A&amount0000=5&fixed=1&x0000=",
    "numberOfNotify=1&orderId0000=A&amount0000=5&fixed0000=1",
  })
  void otherContentHasAnotherId(String other) {
    String sent = "numberOfNotify=1&orderId0000=A&amount0000=5&fixed=1";

    assertThat(notices(other).getFirst().id()).isNotEqualTo(notices(sent).getFirst().id());
  }

  @Test
  void theIdHangsOnMerchantAndService() {
    PushBody body = read(BANK);

    assertThat(
            List.of(
                body.notices(SHOP, "bank", NOW).getFirst().id(),
                body.notices(SHOP, "cvs", NOW).getFirst().id(),
                body.notices(new MerchantId("other"), "bank", NOW).getFirst().id()))
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).hasSize(64));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"\", EMPTY",
        "orderId0000=A, NO_COUNT",
        "numberOfNotify=&orderId0000=A, NO_COUNT",
        "numberOfNotify=x&orderId0000=A, NO_COUNT",
        "numberOfNotify=-1&orderId0000=A, NO_COUNT",
        "numberOfNotify=0, NO_COUNT",
        "numberOfNotify=10001&orderId0000=A, NO_COUNT",
        "numberOfNotify=99999999999&orderId0000=A, NO_COUNT",
        "numberOfNotify=1, COUNT_MISMATCH",
        "numberOfNotify=2&orderId0000=A, COUNT_MISMATCH",
        "numberOfNotify=1&orderId0001=A, COUNT_MISMATCH",
        "numberOfNotify=2&orderId0000=A&orderId0002=B, COUNT_MISMATCH",
        "numberOfNotify=1&orderId0000=A&orderId0001=B, COUNT_MISMATCH",
        "numberOfNotify=1&orderId0000=A&orderId0000=B, DUPLICATE_NAME",
        "numberOfNotify=1&numberOfNotify=1&orderId0000=A, DUPLICATE_NAME",
        "numberOfNotify=1&orderId0000=A&order%49d0000=B, DUPLICATE_NAME",
        "numberOfNotify=1&orderId0000=A%, BAD_ESCAPE",
        "numberOfNotify=1&orderId0000=A%4, BAD_ESCAPE",
        "numberOfNotify=1&orderId0000=%4&a=1, BAD_ESCAPE",
        "numberOfNotify=1&orderId0000=A%4g, BAD_ESCAPE",
        "numberOfNotify=1&orderId0000=A%+1, BAD_ESCAPE",
        "numberOfNotify=1&orderId0000=%ff, NOT_UTF8",
        "numberOfNotify=1&orderId0000=%E3%81, NOT_UTF8",
        "numberOfNotify=1&orderId0000=%C0%AF, NOT_UTF8",
        "numberOfNotify=1&orderId0000=%ED%A0%80, NOT_UTF8",
        "numberOfNotify=1&orderId0000=A%00, NUL",
        "numberOfNotify=1&=A, NO_NAME",
      })
  void aMalformedBodyIsRefusedWithItsReason(String body, Reason reason) {
    assertThat(PushBody.read(bytes(body), LIMITS)).isEqualTo(new Unreadable(reason));
  }

  @Test
  void aBodyOverALimitIsRefusedWithItsReason() {
    String sound = "numberOfNotify=1&orderId0000=A";

    assertThat(PushBody.read(bytes(sound), new PushLimits(30, 2, 14, 1)))
        .isInstanceOf(PushReading.Read.class);
    assertThat(PushBody.read(bytes(sound), new PushLimits(29, 2, 14, 1)))
        .isEqualTo(new Unreadable(Reason.TOO_LONG));
    assertThat(PushBody.read(bytes(sound), new PushLimits(30, 1, 14, 1)))
        .isEqualTo(new Unreadable(Reason.TOO_MANY_FIELDS));
    assertThat(PushBody.read(bytes(sound), new PushLimits(30, 2, 13, 1)))
        .isEqualTo(new Unreadable(Reason.NAME_TOO_LONG));
    assertThat(PushBody.read(bytes(sound), new PushLimits(30, 2, 14, 0)))
        .isEqualTo(new Unreadable(Reason.VALUE_TOO_LONG));
  }

  @Test
  void aStrayAmpersandLosesNothing() {
    assertThat(read("&numberOfNotify=1&&orderId0000=A&"))
        .isEqualTo(read("numberOfNotify=1&orderId0000=A"));
  }

  private static PushBody read(String body) {
    return switch (PushBody.read(bytes(body), LIMITS)) {
      case PushReading.Read read -> read.body();
      case Unreadable unreadable -> throw new AssertionError(unreadable);
    };
  }

  private static List<Notice> notices(String body) {
    return read(body).notices(SHOP, "bank", NOW);
  }

  private static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  private static Merchant merchant(String key) {
    return new Merchant(SHOP, "A1", new MerchantKey(key), Optional.empty(), true);
  }
}
