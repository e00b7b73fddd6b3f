package io.kessai.order.problem;

import java.util.List;

/** Parameters of which only some values mean something. */
public final class Parameters {
  private Parameters() {}

  /** The word, where it is one of these; refuses any other and says which there are. */
  public static String oneOf(List<String> words, String name, String word) {
    if (!words.contains(word)) {
      throw ProblemException.invalid(name, "Is one of: " + String.join(", ", words) + ".");
    }
    return word;
  }

  /** Refuses a {@code limit} of a page that is not from 1 to the most that is allowed. */
  public static void limitWithin(int most, int limit) {
    if (limit < 1 || limit > most) {
      throw ProblemException.invalid("limit", "Is a number from 1 to " + most + ".");
    }
  }
}
