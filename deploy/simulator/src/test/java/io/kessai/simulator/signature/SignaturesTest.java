package io.kessai.simulator.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.simulator.merchant.Merchant;
import io.kessai.simulator.merchant.MerchantKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** The published vectors of the protocol (sections 1.4, 4.2 and 5.1). */
class SignaturesTest {

  private static final MerchantKey KEY = new MerchantKey("abcdef0123456789".repeat(4));

  private static Merchant merchant(String ccid) {
    return new Merchant("test", ccid, KEY, Optional.empty(), Map.of());
  }

  @Test
  void authHashIsOverTheTextOfParams() {
    String params =
        "{\"txnVersion\":\"1.0.0\",\"dummyRequest\":\"0\",\"merchantCcid\":\"A100000000000000000000cc\","
            + "\"payNowIdParam\":{\"accountParam\":{\"accountId\":\"dummy-account-id\"},"
            + "\"token\":\"abcdef01-2345-6789-0abc-def012345678\"},"
            + "\"serviceOptionType\":\"mpi-complete\",\"orderId\":\"dummy-order-id\","
            + "\"amount\":\"100\",\"deviceChannel\":\"02\"}";

    String hash = AuthHash.of(merchant("A100000000000000000000cc"), params);

    assertThat(hash).isEqualTo("2b110237583f7717ccde4b641e3b31b6364e8885b4967cdb34af61e77d3c82f9");
  }

  @Test
  void authHashOfAnotherTextProvesNothing() {
    Merchant merchant = merchant("A100000000000000000000cc");

    boolean proves = AuthHash.proves(merchant, "{} ", AuthHash.of(merchant, "{}"));

    assertThat(proves).isFalse();
  }

  @Test
  void contentHmacIsKeyedWithTheDecodedKey() {
    String body =
        "numberOfNotify=1&pushTime=20230609163134&pushId=100&orderId0000=1657593096"
            + "&vResultCode0000=G011A00100000000&txnType0000=AuthorizeConfirm"
            + "&mpiMstatus0000=success&cardMstatus0000=success&dummy0000=1";

    String header =
        ContentHmac.of("A100000000000001000000cc", KEY, body.getBytes(StandardCharsets.UTF_8));

    assertThat(header)
        .isEqualTo(
            "h=HmacSHA256;s=A100000000000001000000cc;"
                + "v=96afe3ca78dd828e1b4643dacae031422ca252bdb2a109178d4637bd44a7ee99");
  }

  @Test
  void returnIsSignedOverTheValuesInTheOrderOfTheirNames() {
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    parameters.put("fdResult", "");
    parameters.put("authCode", "000000");
    parameters.put("RequestId", "YqAkr6wfBVEAAAS@SK0AAAAF");
    parameters.put("mpiMstatus", "success");
    parameters.put("centerRequestDate", "20220608132519");
    parameters.put("centerResponseDate", "20220608132519");
    parameters.put("OrderId", "order-1654662296");
    parameters.put("reqCardNumber", "411111********11");
    parameters.put("cardTransactionType", "a");
    parameters.put("cardMstatus", "success");
    parameters.put("tradUrl", "");
    parameters.put("reqCurrencyUnit", "");
    parameters.put("connectedCenterId", "jcn");
    parameters.put("reqAmount", "100");
    parameters.put("acquirerCode", "05");
    parameters.put("vResultCode", "G011A00100000000");

    SequencedMap<String, String> signed =
        ReturnSignature.sign(merchant("A100000000000001000000cc"), parameters);

    assertThat(signed)
        .containsEntry(
            "vAuthInfo", "27faee59e696f68f9da0a485da1e9a7c827e9308b6a73828366a528e7158938c");
  }

  @Test
  void namesOfAReturnTravelInBase64WithItsOwnAlphabet() {
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    parameters.put("OrderId", "order-1");

    String names =
        ReturnSignature.sign(merchant("A100000000000001000000cc"), parameters).get("authParams");

    assertThat(names).endsWith("*").doesNotContain("=", "/", "+");
    assertThat(Base64.getDecoder().decode(names.replace('*', '=')))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("OrderId");
  }
}
