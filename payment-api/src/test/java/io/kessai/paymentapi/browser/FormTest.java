package io.kessai.paymentapi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** TDS-4: what a browser carries back is read without believing or failing on anything. */
class FormTest {

  @Test
  void fieldsAreDecoded() {
    assertThat(Form.read("a=1&b=x+y%3D&c=&d"))
        .isEqualTo(Map.of("a", "1", "b", "x y=", "c", "", "d", ""));
  }

  @Test
  void aHundredFieldsAreReadAndOfOneMoreNone() {
    String hundred =
        IntStream.range(0, 100).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));

    assertThat(Form.read(hundred)).hasSize(100);
    assertThat(Form.read(hundred + "&g=1")).isEmpty();
  }

  @Test
  void aNameThatComesTwiceIsLeftOut() {
    assertThat(Form.read("a=1&b=2&a=1")).isEqualTo(Map.of("b", "2"));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"&", "=", "&&=x", "a=%", "a=%z", "a=%zz&b=1", "%=1", "a=1&b=%4"})
  void whatCannotBeReadCarriesNothing(String form) {
    assertThat(Form.read(form)).isEmpty();
  }
}
