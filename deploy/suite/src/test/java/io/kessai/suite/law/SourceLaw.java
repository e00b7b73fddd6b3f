package io.kessai.suite.law;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule of what may stand in a file.
 *
 * @param says the rule as a sentence
 * @param about the files it is about, by their paths under the root
 * @param breaks what of a file's text breaks it, in words
 * @param example the path and the text of a file that breaks it
 */
record SourceLaw(
    String says,
    Predicate<String> about,
    Function<String, List<String>> breaks,
    BrokenTexts example) {

  @Override
  public String toString() {
    return says;
  }
}
