package io.kessai.order.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[\\w#/][^}]*\\}");

  @ParameterizedTest
  @ValueSource(strings = {"frame", "words", "find", "life", "lists", "parked", "reading"})
  void everyTextIsThereInBothLanguagesWithTheSamePlaces(String bundle) throws IOException {
    Properties english = read(bundle + "_en");

    Properties japanese = read(bundle + "_ja");

    assertThat(japanese.keySet()).isEqualTo(english.keySet()).isNotEmpty();
    assertThat(japanese)
        .allSatisfy(
            (key, text) -> {
              assertThat(text.toString()).as("%s", key).isNotBlank();
              assertThat(places(text)).as("%s", key).isEqualTo(places(english.get(key)));
            });
  }

  private static String places(Object text) {
    return String.join(
        ",", PLACE.matcher(text.toString()).results().map(MatchResult::group).sorted().toList());
  }

  private static Properties read(String name) throws IOException {
    Properties texts = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/messages", name + ".properties"))) {
      texts.load(file);
    }
    return texts;
  }
}
