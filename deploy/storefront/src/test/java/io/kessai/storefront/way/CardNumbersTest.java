package io.kessai.storefront.way;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "{\"token\":\"4111 1111 1111 1111\"}",
        "card=4111-1111-1111-1111&x=1",
        "378282246310005",
        "3782 822463 10005",
        "30569309025904",
        "4111111111111111 11111111-2222-4333-8444-555555555555"
      })
  void cardNumberIsSeenHoweverItIsWritten(String text) {
    boolean seen = CardNumbers.isIn(text);

    assertThat(seen).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4111111111111112",
        "411111111111",
        "12345678-1234-4123-8123-123456789012",
        "41111111-1111-1111-8111-111111111111",
        "abc4111111111111111",
        "shop-abcdefghijkmnpqr",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"
      })
  void nothingElseIsTakenForOne(String text) {
    boolean seen = CardNumbers.isIn(text);

    assertThat(seen).isFalse();
  }
}
