package io.kessai.storefront.way;

import io.kessai.storefront.api.Problem;
import io.kessai.storefront.api.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was filled in, by name: at most 40 inputs of at most 200 characters, never a card number
 * (CARD-1). What was left blank is not among them.
 *
 * @param values in the order in which they were sent
 */
public record Fields(Map<String, String> values) {
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
  private static final int MOST = 40;
  private static final int LONGEST = 200;
  private static final int BAD_REQUEST = 400;

  /**
   * Drops what is blank; a {@link ProblemException}, which repeats nothing, where it is too much.
   */
  public Fields {
    Map<String, String> given = new LinkedHashMap<>();
    Optional.ofNullable(values)
        .orElse(Map.of())
        .forEach(
            (name, value) -> {
              check(name, value);
              if (value != null && !value.isBlank()) {
                given.put(name, value.strip());
              }
            });
    if (given.size() > MOST) {
      throw refusal("The form has too many inputs.", "Load the page again.");
    }
    values = given;
  }

  /** The refusal of a form, for this reason. */
  public static ProblemException refusal(String title, String detail) {
    return new ProblemException(Problem.ofShop("payment-form", BAD_REQUEST, title, detail));
  }

  /** The refusal of anything that carries a card number. */
  public static ProblemException cardNumber() {
    return new ProblemException(
        Problem.ofShop(
            "card-data",
            BAD_REQUEST,
            "The shop does not take card numbers.",
            "Send the card to the token server and its token here."));
  }

  private static void check(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw refusal("The form has an input that nobody asked for.", "Load the page again.");
    }
    if (value != null && value.length() > LONGEST) {
      throw refusal(
          "The input " + name + " is too long.", "Write at most " + LONGEST + " characters.");
    }
    if (value != null && CardNumbers.isIn(value)) {
      throw cardNumber();
    }
  }

  /** Names only: the values are a person's. */
  @Override
  public String toString() {
    return "Fields" + values.keySet();
  }
}
