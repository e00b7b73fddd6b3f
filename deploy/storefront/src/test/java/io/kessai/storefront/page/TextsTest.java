package io.kessai.storefront.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\w+\\}");

  @ParameterizedTest
  @ValueSource(strings = {"page", "shop", "checkout", "order"})
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
    Matcher places = PLACE.matcher(text.toString());
    return String.join(",", places.results().map(place -> place.group()).sorted().toList());
  }

  private static Properties read(String name) throws IOException {
    Properties texts = new Properties();
    try (InputStream file =
        TextsTest.class.getResourceAsStream("/messages/" + name + ".properties")) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
