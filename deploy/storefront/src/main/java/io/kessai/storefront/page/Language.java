package io.kessai.storefront.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that the shop speaks. */
public enum Language {
  /** English, for everyone who does not ask for Japanese. */
  EN("English"),
  /** Japanese. */
  JA("日本語");

  private final String itself;

  Language(String itself) {
    this.itself = itself;
  }

  /** The language with this tag, such as {@code ja}. */
  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /** The first of these that the shop speaks, or English. */
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

  /** Whether this is Japanese. */
  public boolean isJapanese() {
    return this == JA;
  }
}
