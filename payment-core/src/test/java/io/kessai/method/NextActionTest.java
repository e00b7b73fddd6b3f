package io.kessai.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Json;
import io.kessai.method.NextAction.ShowHtml;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TDS-2 for every charset: a document reaches the browser byte for byte. */
class NextActionTest {
  /** Letters whose second byte is a backslash, and letters that only Microsoft's Shift_JIS has. */
  @ParameterizedTest
  @ValueSource(strings = {"<p>ソ表示能予十</p>", "<p>①㈱髙～－</p>", "<p>ｿﾌﾄ\\ｶｰﾄﾞ</p>"})
  void japaneseTextThatBreaksElsewhereKeepsItsBytes(String page) {
    ShowHtml html = ShowHtml.inShiftJis(page);

    assertThat(html.charset()).isEqualTo("Shift_JIS");
    assertThat(new String(html.bytes(), Charset.forName("windows-31j"))).isEqualTo(page);
    assertThat(html.bytes()).doesNotContain((byte) '?');
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>😀</p>", "<p>é</p>"})
  void whatShiftJisCannotWriteIsSentInUtf8AndSaysSo(String page) {
    ShowHtml html = ShowHtml.inShiftJis(page);

    assertThat(html.charset()).isEqualTo("UTF-8");
    assertThat(html.bytes()).isEqualTo(page.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"redirect\",\"url\":\"https://bank.example/\"}",
        "{\"type\":\"instructions\",\"items\":[{\"name\":\"receipt-number\",\"value\":\"1\"}]}"
      })
  void whatCarriesNoNotesIsReadAsBefore(String json) throws Json.Unreadable {
    assertThat(Json.read(json, NextAction.class)).isNotNull();
  }
}
