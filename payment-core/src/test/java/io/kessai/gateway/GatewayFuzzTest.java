package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.Json;
import io.kessai.fact.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes from outside, the readers answer with what they declare and nothing else. */
class GatewayFuzzTest {
  private static final Merchant SHOP = TestMerchants.shop();
  private static final byte[] BODY = {1};

  @Property
  void anyHeaderReadsAsASignatureOrNone(@ForAll("texts") String header) {
    ContentHmac.read(header).ifPresent(hmac -> assertThat(hmac.signs(BODY, SHOP)).isFalse());
  }

  @Property
  void noReturnIsProvenWithoutTheKey(@ForAll("fields") Map<String, String> fields) {
    assertThat(ReturnSignature.verified(fields, SHOP)).isEmpty();
  }

  @Property
  void noAuthInfoIsGenuineWithoutTheKey(@ForAll("texts") String value) {
    assertThat(AuthInfo.isGenuine(value, SHOP, Instant.EPOCH, Duration.ofDays(1))).isFalse();
  }

  @Property
  void anyBodyReadsAsAnAnswerOrIsUnreadable(@ForAll("jsons") String body) {
    try {
      GatewayAnswer answer = GatewayAnswer.read(body, Instant.EPOCH);
      answer.gatewayId();
      answer.raw();
      Search.found(answer, new OrderId("o"));
    } catch (Json.Unreadable e) {
      assertThat(e).hasMessageNotContaining("\n");
    }
  }

  @Property
  void anyTextReadsAsJsonOrIsUnreadable(@ForAll("jsons") String text) {
    try {
      assertThat(Json.read(text, JsonNode.class)).isNotNull();
    } catch (Json.Unreadable e) {
      assertThat(e.getMessage()).hasSizeLessThan(200);
    }
  }

  @Property
  void anyNoticeReadsOrIsUnreadable(@ForAll("jsons") String text) {
    try {
      assertThat(Json.read(text, Notice.class).merchant()).isNotNull();
    } catch (Json.Unreadable e) {
      assertThat(e.getMessage()).hasSizeLessThan(200);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(80),
        Arbitraries.strings().withChars("h=HmacSHA256;s=A1v0*-_ MjAy").ofMaxLength(120),
        Arbitraries.strings().withChars("QTEwMDA*-").ofMaxLength(60));
  }

  @Provide
  Arbitrary<Map<String, String>> fields() {
    Arbitrary<String> names =
        Arbitraries.oneOf(Arbitraries.of("authParams", "vAuthInfo", "OrderId", "a"), texts());
    Arbitrary<String> values =
        Arbitraries.oneOf(texts(), Arbitraries.of("T3JkZXJJZA**", "YQ**", "YSxi", "LA**"));
    return Arbitraries.maps(names, values).ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> jsons() {
    Arbitrary<String> valid =
        Arbitraries.of(
            "{\"result\":{\"mstatus\":\"success\",\"custTxn\":\"1\",\"orderInfos\":{\"orderInfo\":"
                + "[{\"orderId\":\"o\",\"transactionInfos\":{\"transactionInfo\":"
                + "[{\"txnId\":\"1\",\"amount\":\"5\",\"properTransactionInfo\":{}}]}}]}}}",
            "{\"id\":\"n\",\"merchant\":\"shop\",\"service\":\"mpi\",\"orderId\":\"o\","
                + "\"receivedAt\":\"2026-01-01T00:00:00Z\",\"head\":{},\"fields\":{\"a\":\"b\"}}");
    Arbitrary<String> bits =
        Arbitraries.of(
            "", "null", "0", "-1", "1e999999999", "[]", "{}", "\"", "{", "[", "}", ",", "\\u0000");
    Arbitrary<String> mutated =
        valid.flatMap(
            text ->
                bits.flatMap(
                    bit ->
                        Arbitraries.integers()
                            .between(0, text.length() - 1)
                            .flatMap(
                                from ->
                                    Arbitraries.integers()
                                        .between(from, Math.min(text.length(), from + 12))
                                        .map(
                                            to ->
                                                text.substring(0, from)
                                                    + bit
                                                    + text.substring(to)))));
    return Arbitraries.oneOf(
        mutated,
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.integers().between(0, 20_000).map("["::repeat),
        Arbitraries.integers().between(0, 3_000).map("{\"result\":"::repeat));
  }
}
