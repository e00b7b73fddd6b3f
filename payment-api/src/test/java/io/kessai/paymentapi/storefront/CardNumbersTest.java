package io.kessai.paymentapi.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CARD-1: what looks like a card number, and what does not. */
class CardNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "my card 4111 1111 1111 1111 thanks",
        "5555-5555-5555-4444",
        "378282246310005",
        "3782 822463 10005",
        "30569309025904",
        "\"number\":4111111111111111,",
        "order-4111111111111111",
        "3530111333300000",
      })
  void aCardNumberIsRecognised(String text) {
    assertThat(CardNumbers.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4111111111111112",
        "1200",
        "20261124123456789012345",
        "09012345678",
        "41111111-1111-4111-8111-111111111111",
        "4111111111111111000000000",
        "1111111111111117",
      })
  void anythingElseIsNot(String text) {
    assertThat(CardNumbers.isIn(text)).isFalse();
  }
}
