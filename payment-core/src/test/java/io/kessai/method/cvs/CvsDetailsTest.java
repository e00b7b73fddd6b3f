package io.kessai.method.cvs;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.PaymentDetails.Flaw;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CVS-1: what an application must say, checked before it is sent (protocol section 3.3). */
class CvsDetailsTest {
  private static final OrderId ORDER = new OrderId("order.1");

  private String store = "famima";
  private String name1 = "山田";
  private String name2 = "太郎";
  private String kana;
  private String telNo = "03-0000-0000";
  private String payLimit = "2026-11-05";
  private String payLimitHhmm;
  private String free1;
  private String free2;

  @ParameterizedTest
  @ValueSource(longs = {1, 300_000})
  void theLeastAndTheMostAreAllowed(long amount) {
    assertThat(details().flaws(ORDER, yen(amount))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 300_001})
  void lessAndMoreAreNot(long amount) {
    assertThat(details().flaws(ORDER, yen(amount)))
        .extracting(Flaw::field)
        .containsExactly("amount");
  }

  @Test
  void anotherCurrencyIsNotAllowed() {
    Opening yuan = new Opening(new Money(100, Currency.getInstance("CNY")), true);

    assertThat(details().flaws(ORDER, yuan)).extracting(Flaw::field).containsExactly("currency");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sej", "famima", "econ", "lawson", "other"})
  void everyStoreOfThePaymentServerCanBeChosen(String chosen) {
    store = chosen;

    assertFlawIn();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "SEJ", "econ-lw", "station"})
  void anyOtherStoreIsRefused(String chosen) {
    store = chosen;

    assertFlawIn("details.store");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Yamada", "ﾔﾏﾀﾞ", "山田 ", "山田山田山田山田山田山", "🍙"})
  void namesAreOneToTenFullWidthCharacters(String name) {
    name1 = name;
    name2 = name;

    assertFlawIn("details.name1", "details.name2");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"ヤ", "ヤマダ　タロー", "ヤマダヤマダヤマダヤマダヤマダ"})
  void theReadingMayBeGivenInKatakana(String reading) {
    kana = reading;

    assertFlawIn();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "やまだ", "ﾔﾏﾀﾞ", "YAMADA", "ヤマダヤマダヤマダヤマダヤマダヤ"})
  void anyOtherReadingIsRefused(String reading) {
    kana = reading;

    assertFlawIn("details.kana");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"030000000", "0300000000", "03-0000-0000", "09000000000", "090-0000-0000"})
  void aTelephoneNumberHasNineToElevenDigits(String number) {
    telNo = number;

    assertFlawIn();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "03000000",
        "090000000000",
        "-0300000000",
        "03--00000000",
        "０３００００００００",
        "+81300000000",
        "0-3-0-0-0-0-0-0-0"
      })
  void anythingElseIsNoTelephoneNumber(String number) {
    telNo = number;

    assertFlawIn("details.telNo");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "2026/11/05", "20261105", "2026-02-30", "2026-11-5", "-0001-01-01"})
  void theLastDayIsADate(String day) {
    payLimit = day;

    assertFlawIn("details.payLimit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24:00", "9:00", "23:60", "2330"})
  void theTimeOnThatDayIsATime(String time) {
    payLimitHhmm = time;

    assertFlawIn("details.payLimitHhmm");
  }

  @ParameterizedTest
  @CsvSource({"famima,2026-11-05T15:00:00Z,", "famima,2026-11-05T14:30:00Z,23:30"})
  void itIsDueAtThatTimeInJapanOrAtTheEndOfTheDay(String chosen, Instant due, String time) {
    store = chosen;
    payLimitHhmm = time;

    assertThat(details().due()).isEqualTo(due);
  }

  @Test
  void remarksAreCountedInTheBytesOfTheSlip() {
    free1 = "あ".repeat(25);
    free2 = "あ".repeat(19);
    assertFlawIn();

    free1 += "a";
    free2 += "a";
    assertFlawIn("details.free1", "details.free2");
  }

  @ParameterizedTest
  @CsvSource({"sej,details.free1,details.free2", "lawson,details.free2,details.free2"})
  void aStoreWithoutRemarksRefusesThem(String chosen, String first, String last) {
    store = chosen;
    free1 = "秋の催し";
    free2 = "大人二名";

    assertThat(details().flaws(ORDER, yen(100)))
        .extracting(Flaw::field)
        .startsWith(first)
        .endsWith(last);
  }

  @Test
  void aStorefrontLearnsOfAllFlawsAtOnceAndNoneEchoesAValue() {
    store = "kiosk";
    name1 = "Yamada";
    telNo = "telephone";

    List<Flaw> flaws = details().flaws(ORDER, yen(0));

    assertThat(flaws)
        .extracting(Flaw::field)
        .containsExactly("amount", "details.store", "details.name1", "details.telNo");
    assertThat(flaws)
        .extracting(Flaw::says)
        .noneMatch(says -> says.contains("kiosk") || says.contains("Yamada"));
  }

  @Test
  void itsTextHidesTheConsumerAndTheRemarks() {
    kana = "ヤマダタロウ";
    free1 = "秋の催し";
    free2 = "大人二名";

    assertThat(details().toString())
        .doesNotContain(name1, name2, kana, telNo, free1, free2)
        .contains("famima", "2026-11-05");
  }

  private void assertFlawIn(String... fields) {
    assertThat(details().flaws(ORDER, yen(100))).extracting(Flaw::field).containsExactly(fields);
  }

  private CvsDetails details() {
    return new CvsDetails(store, name1, name2, kana, telNo, payLimit, payLimitHhmm, free1, free2);
  }

  private static Opening yen(long amount) {
    return new Opening(Money.yen(amount), true);
  }
}
