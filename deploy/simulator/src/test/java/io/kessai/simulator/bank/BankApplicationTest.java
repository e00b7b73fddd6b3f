package io.kessai.simulator.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BankApplicationTest extends BankOrder {

  @Test
  void numberNoticeIsAnsweredWithThreeNumbersAndNoAddress() {
    JsonNode applied = apply("atm", "1200");

    assertThat(applied.path("mstatus").asText()).isEqualTo("success");
    assertThat(applied.path("shunoKikanNo").asText()).isEqualTo("58191");
    assertThat(applied.path("customerNo").asText()).matches("[0-9]{20}");
    assertThat(applied.path("confirmNo").asText()).matches("[0-9]{6}");
    assertThat(applied.has("url")).isFalse();
    assertThat(status()).isEqualTo("end_presentation");
    assertThat(detail()).isEqualTo("authorize");
    assertThat(Mdk.found(orderId).path("properOrderInfo").path("payLimit").asText())
        .isEqualTo(day(3));
  }

  @Test
  void linkIsAnsweredWithThePageOfBanksAlone() {
    JsonNode applied = apply("netbank-pc", "1200");

    assertThat(path(applied)).startsWith("/bank/");
    assertThat(applied.has("customerNo")).isFalse();
    assertThat(applied.has("bill")).isFalse();
  }

  @Test
  void linkToABankIsAnsweredWithItsPageAndTheFieldsForIt() {
    JsonNode applied = apply("netbank-pc", "1200", "payCsv", "9901");

    assertThat(path(applied)).isEqualTo("/net-banking");
    assertThat(applied.path("shunoKikanNo").asText()).isEqualTo("58191");
    assertThat(applied.path("billPattern").asText()).isEqualTo("1");
    assertThat(applied.path("bill").asText()).hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @CsvSource({
    "serviceOptionType, netbank-docomo",
    "amount, 10000000000",
    "amount, 0",
    "name1, ''",
    "name1, Hanako",
    "name1, あいうえおかきくけこさ",
    "name2, ﾊﾅｺ",
    "kana1, はなこ",
    "contents, あいうえおかきくけこさしす",
    "contents, Books",
    "contentsKana, お買い物",
    "payLimit, 2026-11-30",
    "payLimit, 20261131",
    "payLimit, ''",
    "payCsv, 9901",
    "orderId, bad/id"
  })
  void memberOutOfBoundsIsAnInputErrorAndOpensNothing(String member, String value) {
    JsonNode applied = apply("atm", "1200", member, value);

    assertThat(code(applied)).startsWith("BC91");
    assertThat(Mdk.search(orderId).path("searchCount").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"payCsv, 1234", "payCsv, 9907"})
  void bankThatIsNotListedForAPcIsAnInputError(String member, String value) {
    JsonNode applied = apply("netbank-pc", "1200", member, value);

    assertThat(code(applied)).startsWith("BC91");
  }

  @Test
  void bankAndLanguageExcludeEachOther() {
    JsonNode applied = apply("netbank-pc", "1200", "payCsv", "9901", "viewLocale", "en");

    assertThat(code(applied)).startsWith("BC91");
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "60, true", "61, false"})
  void dueDateLiesWithinSixtyDays(int ahead, boolean fine) {
    JsonNode applied = apply("atm", "1200", "payLimit", day(ahead));

    assertThat(applied.path("mstatus").asText()).isEqualTo(fine ? "success" : "failure");
  }

  @Test
  void someAmountsAreRefusedOrHeld() {
    JsonNode refused = apply("atm", "9101");

    assertThat(code(refused)).startsWith("BG91");
    assertThat(status()).isEqualTo("error");
  }

  @Test
  void anApplicationOnHoldIsPendingAndLeadsNowhere() {
    JsonNode held = apply("netbank-pc", "9103");

    assertThat(held.path("mstatus").asText()).isEqualTo("pending");
    assertThat(held.has("url")).isFalse();
    assertThat(status()).isEqualTo("pending");
  }

  @Test
  void orderIdIsTakenOnce() {
    apply("atm", "1200");

    JsonNode again = apply("atm", "1200");

    assertThat(code(again)).startsWith("NH91");
  }

  @Test
  void orderExpiresAtTheEndOfItsDueDate() {
    apply("atm", "1200", "payLimit", day(1));
    assertThat(status()).isEqualTo("end_presentation");

    Mdk.advance(Duration.ofDays(2));

    assertThat(status()).isEqualTo("expired");
    does("pay");
    assertThat(captured()).isZero();
    assertThat(Mdk.book(orderId).path("notices")).isEmpty();
  }

  @Test
  void listOfBanksIsMasterData() {
    JsonNode found = Mdk.command("Search", "search", "masterNames", "bankFinancialInstInfo");

    JsonNode info = found.path("masterInfos").path("masterInfo").get(0);
    JsonNode banks = info.path("masters").path("bankFinancialInstInfo");
    assertThat(info.path("name").asText()).isEqualTo("bankFinancialInstInfo");
    assertThat(banks).hasSize(7);
    assertThat(banks.get(0).properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "bankCode",
            "deviceCode",
            "bankName",
            "bankKana",
            "bankIndexChar1",
            "bankIndexChar2",
            "startDatetime");
  }
}
