package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol section 5.1 (TDS-4). */
class ReturnSignatureTest {
  private static final List<String> NAMES =
      List.of(
          "fdResult",
          "authCode",
          "RequestId",
          "mpiMstatus",
          "centerRequestDate",
          "centerResponseDate",
          "OrderId",
          "reqCardNumber",
          "cardTransactionType",
          "cardMstatus",
          "tradUrl",
          "reqCurrencyUnit",
          "connectedCenterId",
          "reqAmount",
          "acquirerCode",
          "vResultCode");

  @Test
  void thePublishedVectorIsGenuine() {
    Map<String, String> proven =
        ReturnSignature.verified(vector(), TestMerchants.shop()).orElseThrow();

    assertThat(proven.keySet()).containsExactlyElementsOf(NAMES);
    assertThat(proven).containsEntry("OrderId", "order-1654662296").containsEntry("tradUrl", "");
  }

  @Test
  void everyChangedValueIsNoticed() {
    for (String name : NAMES) {
      Map<String, String> tampered = with(fields -> fields.merge(name, "1", String::concat));
      assertThat(ReturnSignature.verified(tampered, TestMerchants.shop())).as(name).isEmpty();
    }
  }

  @Test
  void aNamedParameterThatDidNotComeIsTampering() {
    for (String name : NAMES) {
      Map<String, String> tampered = with(fields -> fields.remove(name));
      assertThat(ReturnSignature.verified(tampered, TestMerchants.shop())).as(name).isEmpty();
    }
  }

  @Test
  void aParameterThatIsNotNamedIsNotProven() {
    Map<String, String> more = with(fields -> fields.put("coupon", "free"));

    assertThat(ReturnSignature.verified(more, TestMerchants.shop()).orElseThrow())
        .doesNotContainKey("coupon");
  }

  @Test
  void swappedNamesAreNoticed() {
    Map<String, String> tampered =
        with(
            fields ->
                fields.put("authParams", encoded("mpiMstatus,OrderId," + String.join(",", NAMES))));

    assertThat(ReturnSignature.verified(tampered, TestMerchants.shop())).isEmpty();
  }

  @Test
  void aNameGivenTwiceIsTampering() {
    Map<String, String> tampered =
        with(fields -> fields.put("authParams", encoded("tradUrl,tradUrl")));

    assertThat(ReturnSignature.verified(tampered, TestMerchants.shop())).isEmpty();
  }

  @Test
  void aPreviousKeyStillProvesWhileKeysRotate() {
    assertThat(ReturnSignature.verified(vector(), TestMerchants.rotated())).isPresent();
  }

  @Test
  void anotherKeyProvesNothing() {
    assertThat(ReturnSignature.verified(vector(), TestMerchants.withOtherKey())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%%%", "====", "*", "a", "LA**"})
  void namesThatCannotBeReadAreTampering(String authParams) {
    Map<String, String> tampered = with(fields -> fields.put("authParams", authParams));

    assertThat(ReturnSignature.verified(tampered, TestMerchants.shop())).isEmpty();
  }

  @Test
  void aReturnWithoutSignatureIsTampering() {
    assertThat(
            ReturnSignature.verified(
                with(fields -> fields.remove("vAuthInfo")), TestMerchants.shop()))
        .isEmpty();
    assertThat(ReturnSignature.verified(Map.of(), TestMerchants.shop())).isEmpty();
  }

  /** The alphabet: {@code *} for {@code =}, {@code -} for {@code /}, {@code _} or space for +. */
  @ParameterizedTest
  @ValueSource(strings = {"_", " ", "+"})
  void theAlphabetOfNamesIsTheirOwnBase64(String plus) {
    String names = "???,>>>,cd";
    Map<String, String> fields = new LinkedHashMap<>(Map.of("???", "1", ">>>", "2", "cd", "3"));
    String plain = Base64.getEncoder().encodeToString(names.getBytes(StandardCharsets.UTF_8));
    assertThat(plain).contains("+").contains("/").contains("=");
    fields.put("authParams", plain.replace("+", plus).replace('/', '-').replace('=', '*'));
    fields.put(
        "vAuthInfo",
        Hashes.sha256(Hashes.utf8(TestMerchants.shop().ccid() + "123" + TestMerchants.KEY)));

    assertThat(ReturnSignature.verified(fields, TestMerchants.shop())).isPresent();
  }

  private static Map<String, String> with(Consumer<Map<String, String>> change) {
    Map<String, String> fields = vector();
    change.accept(fields);
    return fields;
  }

  private static Map<String, String> vector() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("RequestId", "YqAkr6wfBVEAAAS@SK0AAAAF");
    fields.put("OrderId", "order-1654662296");
    fields.put("reqAmount", "100");
    fields.put("reqCardNumber", "411111********11");
    fields.put("reqCurrencyUnit", "");
    fields.put("mpiMstatus", "success");
    fields.put("vResultCode", "G011A00100000000");
    fields.put("cardMstatus", "success");
    fields.put("cardTransactionType", "a");
    fields.put("centerRequestDate", "20220608132519");
    fields.put("centerResponseDate", "20220608132519");
    fields.put("connectedCenterId", "jcn");
    fields.put("acquirerCode", "05");
    fields.put("authCode", "000000");
    fields.put("tradUrl", "");
    fields.put("fdResult", "");
    fields.put("authParams", encoded(String.join(",", NAMES)));
    fields.put("vAuthInfo", "27faee59e696f68f9da0a485da1e9a7c827e9308b6a73828366a528e7158938c");
    return fields;
  }

  private static String encoded(String names) {
    return Base64.getEncoder()
        .encodeToString(names.getBytes(StandardCharsets.UTF_8))
        .replace('=', '*')
        .replace('/', '-')
        .replace('+', '_');
  }
}
