package io.kessai.method;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of Japanese text that stores' and banks' machines take. */
class JapaneseTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"山田", "ヤマダ", "ＡＢＣ１２３", "決済　太郎", "髙﨑", "々〆ー"})
  void fullWidthIsTwoBytesEach(String text) {
    assertThat(JapaneseText.isFullWidth(text, 10)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Yamada", "ﾔﾏﾀﾞ", "山田 太郎", "😀", "𠮷田", "山田山田山田山田山田山"})
  void otherTextIsRefused(String text) {
    assertThat(JapaneseText.isFullWidth(text, 10)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"ヤマダ,true", "ケッサイ・タロー,true", "やまだ,false", "ﾔﾏﾀﾞ,false", "山田,false"})
  void katakanaIsKatakanaOnly(String text, boolean holds) {
    assertThat(JapaneseText.isKatakana(text, 15)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({"茶碗,4,true", "茶碗,3,false", "abc,3,true", "😀,9,false"})
  void bytesAreCountedInShiftJis(String text, int bytes, boolean holds) {
    assertThat(JapaneseText.fits(text, bytes)).isEqualTo(holds);
  }
}
