package io.kessai.order.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that the console speaks. */
enum Language {
  /** English, for everyone who does not ask for Japanese. */
  EN("English"),
  /** Japanese. */
  JA("日本語");

  private final String itself;

  Language(String itself) {
    this.itself = itself;
  }

  /** The language with this tag, such as {@code ja}. */
  static Optional<Language> of(String tag) {
    return Stream.of(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /** The first of these that the console speaks, or English. */
  static Language best(List<Locale> wished) {
    return wished.stream()
        .map(Locale::getLanguage)
        .flatMap(tag -> of(tag).stream())
        .findFirst()
        .orElse(EN);
  }

  /** BCP 47 tag. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it calls itself. */
  public String itself() {
    return itself;
  }

  Language other() {
    return this == EN ? JA : EN;
  }
}
