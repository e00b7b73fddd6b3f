package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Protocol section 1.4. */
class EnvelopeTest {
  private static final String VECTOR =
      "{\"txnVersion\":\"1.0.0\",\"dummyRequest\":\"0\","
          + "\"merchantCcid\":\"A100000000000000000000cc\","
          + "\"payNowIdParam\":{\"accountParam\":{\"accountId\":\"dummy-account-id\"},"
          + "\"token\":\"abcdef01-2345-6789-0abc-def012345678\"},"
          + "\"serviceOptionType\":\"mpi-complete\",\"orderId\":\"dummy-order-id\","
          + "\"amount\":\"100\",\"deviceChannel\":\"02\"}";

  @Test
  void authHashOfThePublishedVector() {
    Merchant merchant = TestMerchants.withCcid("A100000000000000000000cc");

    String hash = Envelope.authHash(merchant, VECTOR);

    assertThat(hash).isEqualTo("2b110237583f7717ccde4b641e3b31b6364e8885b4967cdb34af61e77d3c82f9");
  }

  @Test
  void theHashIsOverTheVeryTextThatIsSent() throws Exception {
    Merchant merchant = TestMerchants.shop();

    String body = Envelope.seal(merchant, Map.of("orderId", "o-1", "item", "茶 \"二\" / <&>"));

    int end = body.lastIndexOf(",\"authHash\":");
    String params = body.substring("{\"params\":".length(), end);
    String text = merchant.ccid() + params + TestMerchants.KEY;
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    assertThat(new ObjectMapper().readTree(body).path("authHash").asText())
        .isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void theCommonMembersAreAddedAndCannotBeOverridden() throws Exception {
    Map<String, Object> members = Map.of("merchantCcid", "someone-else", "dummyRequest", "9");

    String body = Envelope.seal(TestMerchants.dummyShop(), members);

    JsonNode params = new ObjectMapper().readTree(body).path("params");
    assertThat(params.path("txnVersion").asText()).isEqualTo("2.0.0");
    assertThat(params.path("dummyRequest").asText()).isEqualTo("1");
    assertThat(params.path("merchantCcid").asText()).isEqualTo("A100000000000001000000cc");
  }

  @Test
  void aLiveMerchantsCommandIsNotADummyRequest() {
    assertThat(Envelope.seal(TestMerchants.shop(), Map.of())).contains("\"dummyRequest\":\"0\"");
  }

  @Test
  void unicodeAndSlashesAreNotEscaped() {
    assertThat(Envelope.seal(TestMerchants.shop(), Map.of("name", "決済/")))
        .contains("\"name\":\"決済/\"");
  }
}
