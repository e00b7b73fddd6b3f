package io.kessai.method.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.PaymentDetails.Flaw;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol section 3.4. */
class BankDetailsTest {
  private static final OrderId ORDER = new OrderId("order-1");

  @ParameterizedTest
  @ValueSource(longs = {1, 9_999_999_999L})
  void theLeastAndTheMostAreAllowed(long amount) {
    assertThat(number().flaws(ORDER, yen(amount))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10_000_000_000L})
  void lessAndMoreAreNot(long amount) {
    assertThat(number().flaws(ORDER, yen(amount)))
        .extracting(Flaw::field)
        .containsExactly("amount");
  }

  @Test
  void anotherCurrencyIsNotAllowed() {
    Opening yuan = new Opening(new Money(100, Currency.getInstance("CNY")), true);

    assertThat(number().flaws(ORDER, yuan)).extracting(Flaw::field).containsExactly("currency");
  }

  @Test
  void anOrderIdHasNoDotForBanks() {
    assertThat(number().flaws(new OrderId("order.1"), yen(1)))
        .extracting(Flaw::field)
        .containsExactly("orderId");
  }

  @ParameterizedTest
  @CsvSource({"number,", "link,", "link-to-bank,0001", "link-to-bank,ABC123"})
  void thereAreThreeWays(String way, String bankCode) {
    assertThat(flaws(of(way, bankCode, "決済", "ケッサイ"))).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "atm", "netbank-pc", "Number"})
  void anyOtherWayIsRefused(String way) {
    assertThat(flaws(of(way, null, "決済", "ケッサイ"))).containsExactly("details.way");
  }

  @ParameterizedTest
  @CsvSource({"link-to-bank,", "link-to-bank,''", "link-to-bank,00-1", "link,0001", "number,0001"})
  void aBankIsNamedForTheLinkToItAndForThatAlone(String way, String bankCode) {
    assertThat(flaws(of(way, bankCode, "決済", "ケッサイ"))).containsExactly("details.bankCode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"花", "あいうえおかきくけこ", "Ａ　Ｂ", "Ｋｅｓｓａｉ"})
  void aNameIsUpToTenFullWidthCharacters(String name) {
    assertThat(flaws(of("number", null, name, "ケッサイ"))).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "あいうえおかきくけこさ", "Hanako", "ﾊﾅｺ", "花子1", "😀"})
  void anyOtherNameIsRefused(String name) {
    assertThat(flaws(of("number", null, name, "ケッサイ"))).containsExactly("details.name1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ハナコ", "アイウエオカキクケコ", "ケッサイー・　", "ＡＢＣ１２３"})
  void katakanaMayHoldFullWidthLettersAndDigits(String kana) {
    assertThat(flaws(of("number", null, "花子", kana))).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "アイウエオカキクケコサ", "はなこ", "花子", "ﾊﾅｺ", "ABC"})
  void anyOtherKatakanaIsRefused(String kana) {
    assertThat(flaws(of("number", null, "花子", kana))).containsExactly("details.kana1");
  }

  @Test
  void theRestOfANameIsHeldToTheSame() {
    assertThat(flaws(with("Hanako", "hanako", "代金", "ダイキン", "2026-11-30")))
        .containsExactly("details.name2", "details.kana2");
  }

  @ParameterizedTest
  @CsvSource({"十二文字までの請求内容だ,true", "十二文字までの請求内容です,false", "Books,false", "'',false"})
  void contentsAreUpToTwelveFullWidthCharacters(String contents, boolean fine) {
    assertThat(flaws(with(null, null, contents, "ダイキン", "2026-11-30")).isEmpty()).isEqualTo(fine);
  }

  @Test
  void theirKatakanaIsUpToTwentyFour() {
    assertThat(flaws(with(null, null, "代金", "ア".repeat(24), "2026-11-30"))).isEmpty();
    assertThat(flaws(with(null, null, "代金", "ア".repeat(25), "2026-11-30")))
        .containsExactly("details.contentsKana");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "20261130", "2026/11/30", "2026-02-30", "soon", "2026-1-1"})
  void aDueDateIsADayOfTheCalendar(String day) {
    assertThat(flaws(with(null, null, "代金", "ダイキン", day))).containsExactly("details.payLimit");
  }

  @Test
  void aStorefrontLearnsOfAllFlawsAtOnceAndNoneEchoesAValue() {
    List<Flaw> flaws =
        new BankDetails("?", "?", "?", "?", "?", "?", "?", "?", "?").flaws(ORDER, yen(0));

    assertThat(flaws)
        .extracting(Flaw::field)
        .containsExactly(
            "amount",
            "details.way",
            "details.bankCode",
            "details.name1",
            "details.name2",
            "details.kana1",
            "details.kana2",
            "details.contents",
            "details.contentsKana",
            "details.payLimit");
    assertThat(flaws).noneMatch(flaw -> flaw.says().contains("?"));
  }

  @Test
  void itsTextHidesTheConsumerAndWhatIsBought() {
    assertThat(of("link-to-bank", "0001", "決済", "ケッサイ"))
        .hasToString("BankDetails[way=link-to-bank, bankCode=0001, payLimit=2026-11-30]");
  }

  private static BankDetails number() {
    return of("number", null, "決済", "ケッサイ");
  }

  private static BankDetails of(String way, String bankCode, String name, String kana) {
    return new BankDetails(way, bankCode, name, null, kana, null, "代金", "ダイキン", "2026-11-30");
  }

  private static BankDetails with(
      String name2, String kana2, String contents, String contentsKana, String payLimit) {
    return new BankDetails(
        "number", null, "決済", name2, "ケッサイ", kana2, contents, contentsKana, payLimit);
  }

  private static List<String> flaws(BankDetails details) {
    return details.flaws(ORDER, yen(100)).stream().map(Flaw::field).toList();
  }

  private static Opening yen(long amount) {
    return new Opening(Money.yen(amount), true);
  }
}
