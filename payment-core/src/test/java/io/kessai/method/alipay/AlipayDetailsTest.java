package io.kessai.method.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.PaymentDetails.Flaw;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol sections 2.1 and 3.7. */
class AlipayDetailsTest {
  private static final OrderId ORDER = new OrderId("order-1");
  private static final AlipayDetails DETAILS = new AlipayDetails("茶碗", null, null);

  @ParameterizedTest
  @CsvSource({"1,JPY", "9999999,JPY", "100,CNY", "5000000,CNY"})
  void theLeastAndTheMostOfEitherCurrencyAreAllowed(long amount, String currency) {
    assertThat(DETAILS.flaws(ORDER, asking(amount, currency))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,JPY", "10000000,JPY", "99,CNY", "5000001,CNY"})
  void lessAndMoreAreNot(long amount, String currency) {
    assertThat(DETAILS.flaws(ORDER, asking(amount, currency)))
        .extracting(Flaw::field)
        .containsExactly("amount");
  }

  @Test
  void anotherCurrencyIsNotAllowed() {
    assertThat(DETAILS.flaws(ORDER, asking(100, "USD")))
        .extracting(Flaw::field)
        .containsExactly("currency");
  }

  @Test
  void anOrderIdHasNoDotForAlipay() {
    assertThat(DETAILS.flaws(new OrderId("order.1"), asking(1, "JPY")))
        .extracting(Flaw::field)
        .containsExactly("orderId");
  }

  @Test
  void whatIsBoughtMayHaveAHundredCharactersAndBeDescribedInTwoHundred() {
    AlipayDetails longest = new AlipayDetails("碗".repeat(100), "碗".repeat(200), "pc");

    assertThat(longest.flaws(ORDER, asking(1, "JPY"))).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "two\nlines"})
  void whatIsBoughtMustBeNamed(String name) {
    assertThat(new AlipayDetails(name, null, null).flaws(ORDER, asking(1, "JPY")))
        .extracting(Flaw::field)
        .containsExactly("details.commodityName");
  }

  @Test
  void tooMuchTextAndUnknownDevicesAreRefused() {
    AlipayDetails wrong = new AlipayDetails("碗".repeat(101), "碗".repeat(201), "tv");

    assertThat(wrong.flaws(ORDER, asking(1, "JPY")))
        .extracting(Flaw::field)
        .containsExactly(
            "details.commodityName", "details.commodityDescription", "details.deviceType");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"Broken on the way", "割れていたため"})
  void aReasonForARefundMayBeGiven(String reason) {
    assertThat(new RefundDetails(reason).flaws(ORDER, asking(1, "JPY"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"26,0", "27,1"})
  void aReasonHasAtMostEightyBytes(int characters, int flaws) {
    assertThat(new RefundDetails("割".repeat(characters)).flaws(ORDER, asking(1, "JPY")))
        .extracting(Flaw::field)
        .hasSize(flaws)
        .allMatch("details.reason"::equals);
  }

  @Test
  void anEmptyReasonIsNone() {
    assertThat(new RefundDetails(" ").flaws(ORDER, asking(1, "JPY"))).hasSize(1);
  }

  @Test
  void neitherWhatIsBoughtNorWhyItComesBackIsShown() {
    assertThat(new AlipayDetails("茶碗", "青", "pc").toString())
        .contains("pc")
        .doesNotContain("茶", "青");
    assertThat(new RefundDetails("割れ").toString()).doesNotContain("割れ");
  }

  private static Opening asking(long amount, String currency) {
    return new Opening(new Money(amount, Currency.getInstance(currency)), true);
  }
}
