package io.kessai.method.upop;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.PaymentDetails.Flaw;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol sections 2.1 and 3.5. */
class UpopDetailsTest {
  private static final OrderId ORDER = new OrderId("order-1");
  private static final UpopDetails DETAILS = new UpopDetails("203.0.113.7");

  @ParameterizedTest
  @ValueSource(longs = {1, 999_999_999_999L})
  void theLeastAndTheMostAreAllowed(long amount) {
    assertThat(DETAILS.flaws(ORDER, yen(amount))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000_000_000_000L})
  void lessAndMoreAreNot(long amount) {
    assertThat(DETAILS.flaws(ORDER, yen(amount))).extracting(Flaw::field).containsExactly("amount");
  }

  @Test
  void anotherCurrencyIsNotAllowed() {
    Opening yuan = new Opening(new Money(100, Currency.getInstance("CNY")), true);

    assertThat(DETAILS.flaws(ORDER, yuan)).extracting(Flaw::field).containsExactly("currency");
  }

  @Test
  void anOrderIdHasNoDotForUnionPay() {
    assertThat(DETAILS.flaws(new OrderId("order.1"), yen(1)))
        .extracting(Flaw::field)
        .containsExactly("orderId");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"203.0.113.7", "2001:db8::1", "::", "2001:0db8:1111:2222:3333:4444:5555:6666"})
  void anAddressOfEitherKindIsAllowed(String address) {
    assertThat(new UpopDetails(address).flaws(ORDER, yen(1))).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "localhost",
        "203.0.113",
        "203.0.113.7, 10.0.0.1",
        "2001:0db8:1111:2222:3333:4444:5555:6666:7"
      })
  void anythingElseIsNot(String address) {
    assertThat(new UpopDetails(address).flaws(ORDER, yen(1)))
        .extracting(Flaw::field)
        .containsExactly("details.customerIp");
  }

  @Test
  void theConsumersAddressIsHidden() {
    assertThat(DETAILS.toString()).doesNotContain("203");
  }

  private static Opening yen(long amount) {
    return new Opening(Money.yen(amount), false);
  }
}
