package io.kessai.method.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.Json;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.method.Lookup;
import io.kessai.method.Lookup.Question;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BANK-6, protocol section 7.4. */
class BanksTest {
  private static final Lookup BANKS = new BankMethod().lookups().get("banks");

  @Test
  void theyAreAskedForAsMasterData() {
    GatewayCommand asked = BANKS.request().apply(new Question(Optional.empty(), Map.of(), false));

    assertThat(asked.path(false)).isEqualTo("/paynow-search/v2/Search/search");
    assertThat(asked.params())
        .isEqualTo(Map.of("masterNames", "bankFinancialInstInfo", "containDummyFlag", "false"));
  }

  @Test
  void aStorefrontIsToldThoseForAPcInThePaymentServersOrder() throws Json.Unreadable {
    Optional<JsonNode> told =
        read(
            """
            {"name": "another", "masters": {"another": [{"bankCode": "1", "deviceCode": "01"}]}},
            {"name": "bankFinancialInstInfo", "masters": {"bankFinancialInstInfo": [
              {"bankCode": "9902", "deviceCode": "01", "bankName": "見本銀行", "bankKana": "ミホン",
               "bankIndexChar1": "ミ", "bankIndexChar2": "マ", "startDatetime": "20200101000000"},
              {"bankCode": "9903", "deviceCode": "02", "bankName": "携帯銀行"},
              {"bankCode": "", "deviceCode": "01"},
              {"bankCode": "9901", "deviceCode": "01", "bankName": "例銀行", "bankKana": "レイ",
               "bankIndexChar1": "レ", "bankIndexChar2": "ラ"}]}}
            """);

    assertThat(told)
        .contains(
            Json.read(
                """
                {"banks": [
                  {"code": "9902", "name": "見本銀行", "kana": "ミホン", "index": "マ"},
                  {"code": "9901", "name": "例銀行", "kana": "レイ", "index": "ラ"}]}
                """,
                JsonNode.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "{\"name\": \"another\"}",
        "{\"name\": \"bankFinancialInstInfo\", \"masters\": \"?\"}",
        "{\"name\": \"bankFinancialInstInfo\", \"masters\": {\"bankFinancialInstInfo\": [7]}}"
      })
  void anAnswerWithoutBanksTellsNothing(String infos) throws Json.Unreadable {
    assertThat(read(infos)).isEmpty();
  }

  @Test
  void aFailureTellsNothing() throws Json.Unreadable {
    assertThat(BANKS.read().apply(answer("failure", ""))).isEmpty();
  }

  private static Optional<JsonNode> read(String infos) throws Json.Unreadable {
    return BANKS.read().apply(answer("success", infos));
  }

  private static GatewayAnswer answer(String status, String infos) throws Json.Unreadable {
    return GatewayAnswer.read(
        """
        {"result": {"serviceType": "search", "mstatus": "%s",
         "masterInfos": {"masterInfo": [%s]}}}
        """
            .formatted(status, infos),
        Instant.EPOCH);
  }
}
