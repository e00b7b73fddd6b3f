package io.kessai.storefront.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\w+\\}");

  /** Every bundle that there is, so that a new one is looked at too. */
  static Stream<String> bundles() throws IOException {
    String suffix = "_en.properties";
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .map(name -> name.substring(0, name.length() - suffix.length()))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
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
