package io.kessai.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {
  private static final List<Map.Entry<String, String>> TWICE =
      List.of(Map.entry("X", "1"), Map.entry("X", "22"));

  @Test
  void aHeaderCountsAsOftenAsItIsSent() {
    assertThat(Headers.count(List.of())).isZero();
    assertThat(Headers.count(TWICE)).isEqualTo(2);
  }

  @Test
  void itsLengthIsThatOfItsLine() {
    assertThat(Headers.length(List.of())).isZero();
    assertThat(Headers.length(TWICE)).isEqualTo("X: 1\r\n".length() + "X: 22\r\n".length());
  }
}
