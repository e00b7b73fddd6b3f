package io.kessai.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money and ids. */
class ValuesTest {
  private static final Money YUAN = new Money(1, Currency.getInstance("CNY"));

  @Test
  void moneyIsNeverNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.yen(-1));
    assertThat(Money.yen(3).minus(Money.yen(5))).isEqualTo(Money.yen(0));
  }

  @Test
  void moneyOfTwoCurrenciesIsNeitherAddedNorCompared() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.yen(1).plus(YUAN));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.yen(1).minus(YUAN));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.yen(1).exceeds(YUAN));
  }

  @Test
  void moneyAddsUp() {
    assertThat(Money.yen(60).plus(Money.yen(40))).isEqualTo(Money.yen(100)).hasToString("100 JPY");
    assertThat(Money.yen(2).exceeds(Money.yen(1))).isTrue();
    assertThat(Money.yen(1).exceeds(Money.yen(1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a/b", "a*", "注文", "a\n"})
  void anOrderIdIsOfThePaymentServersAlphabet(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderId(id))
        .withMessageStartingWith("An order id is");
  }

  @Test
  void anOrderIdIsAtMostAHundredCharacters() {
    assertThat(new OrderId("a".repeat(100)).value()).hasSize(100);
    assertThatIllegalArgumentException().isThrownBy(() -> new OrderId("a".repeat(101)));
    assertThatIllegalArgumentException().isThrownBy(() -> new OrderId(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "A", "a.b", "a/b", "abcdefghijklmnopqrstuvwxyz-0123456"})
  void aMerchantIdIsAShortLowerCaseName(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new MerchantId(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "taro@shop.example", "山田", "a/b", "a%", "a\n"})
  void aCustomerReferenceIsAnOpaqueNameAndNoMailAddress(String text) {
    assertThat(CustomerReference.isOne(text)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CustomerReference(text))
        .withMessageStartingWith("A customer reference is");
  }

  @Test
  void aCustomerReferenceIsAtMostSixtyFourCharacters() {
    assertThat(new CustomerReference("a-Z_0.9:".repeat(8)).value()).hasSize(64);
    assertThatIllegalArgumentException().isThrownBy(() -> new CustomerReference("a".repeat(65)));
    assertThatIllegalArgumentException().isThrownBy(() -> new CustomerReference(null));
  }

  @Test
  void anOrderKeyReadsAsMerchantAndOrder() {
    assertThat(OrderKey.of("shop", "o.1")).hasToString("shop/o.1");
    assertThat(OrderKey.of("a", "2")).isLessThan(OrderKey.of("b", "1"));
  }

  @Test
  void everyTopicHasADeadLetterBesideIt() {
    assertThat(Topics.deadLetter(Topics.NOTICES)).isEqualTo("payment.notices.dead");
  }
}
