package io.kessai.method.card;

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

/** Protocol sections 2.1 and 3.1. */
class CardDetailsTest {
  private static final String TOKEN = "abcdef01-2345-6789-0abc-def012345678";
  private static final OrderId ORDER = new OrderId("order-1");

  @ParameterizedTest
  @ValueSource(longs = {1, 99_999_999})
  void theLeastAndTheMostAreAllowed(long amount) {
    assertThat(card().flaws(ORDER, yen(amount))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100_000_000})
  void lessAndMoreAreNot(long amount) {
    assertThat(card().flaws(ORDER, yen(amount))).extracting(Flaw::field).containsExactly("amount");
  }

  @Test
  void anotherCurrencyIsNotAllowed() {
    Opening yuan = new Opening(new Money(100, Currency.getInstance("CNY")), true);

    assertThat(card().flaws(ORDER, yuan)).extracting(Flaw::field).containsExactly("currency");
  }

  @Test
  void anOrderIdHasNoDotForCards() {
    assertThat(card().flaws(new OrderId("order.1"), yen(1)))
        .extracting(Flaw::field)
        .containsExactly("orderId");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "has space",
        "トークン",
        "abcdef01-2345-6789-0abc-def0123456789",
        "4111111111111111",
        "4111-1111-1111-1111"
      })
  void whatIsNoTokenOrCouldBeACardNumberIsRefused(String token) {
    assertThat(new CardDetails(token, null).flaws(ORDER, yen(1)))
        .extracting(Flaw::field)
        .containsExactly("details.token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"t", TOKEN, "01234567-8901-2345-6789-012345678901"})
  void aTokenMayHappenToBeAllDigits(String token) {
    assertThat(new CardDetails(token, null).flaws(ORDER, yen(1))).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"10", "21", "61C03", "80", "22B1202"})
  void aPaymentPatternMayBeGiven(String pattern) {
    assertThat(new CardDetails(TOKEN, pattern).flaws(ORDER, yen(1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "61-C03", "61c03", "4111111111111111", "10X4111111111111111"})
  void anyOtherPatternIsRefused(String pattern) {
    assertThat(new CardDetails(TOKEN, pattern).flaws(ORDER, yen(1)))
        .extracting(Flaw::field)
        .containsExactly("details.paymentPattern");
  }

  @Test
  void aStorefrontLearnsOfAllFlawsAtOnceAndNoneEchoesAValue() {
    List<Flaw> flaws = new CardDetails("4111111111111111", "?").flaws(ORDER, yen(0));

    assertThat(flaws)
        .extracting(Flaw::field)
        .containsExactly("amount", "details.token", "details.paymentPattern");
    assertThat(flaws).noneMatch(flaw -> flaw.says().contains("4111") || flaw.says().contains("?"));
  }

  @ParameterizedTest
  @CsvSource({"abcdef01-2345-6789-0abc-def012345678,10", "4111111111111111,61C03"})
  void itsTextHidesTheToken(String token, String pattern) {
    assertThat(new CardDetails(token, pattern).toString()).doesNotContain(token).contains(pattern);
  }

  private static CardDetails card() {
    return new CardDetails(TOKEN, null);
  }

  private static Opening yen(long amount) {
    return new Opening(Money.yen(amount), false);
  }
}
