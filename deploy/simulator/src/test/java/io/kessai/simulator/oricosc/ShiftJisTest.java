package io.kessai.simulator.oricosc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms as browsers write them, and as programs do. */
class ShiftJisTest {

  @ParameterizedTest
  @CsvSource({
    "item=%83e%83X%83g, テスト",
    "item=%83%65%83%58%83%67, テスト",
    "item=%95%5C%96%CA+%81%60, 表面 ～",
    "item=%95\\%96%CA, 表面"
  })
  void aLetterWhoseSecondByteIsALetterIsRead(String body, String read) {
    assertThat(ShiftJis.form(body.getBytes(StandardCharsets.US_ASCII))).containsEntry("item", read);
  }
}
