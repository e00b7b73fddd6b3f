package io.kessai.simulator.merchant;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerchantKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short", "zz23456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"})
  void malformedKeyIsRefusedWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> new MerchantKey(text))
        .hasMessage("a secret key is 64 hexadecimal digits");
  }
}
