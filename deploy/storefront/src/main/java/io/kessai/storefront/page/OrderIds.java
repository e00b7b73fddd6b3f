package io.kessai.storefront.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes order ids, names of shoppers and idempotency keys. They are letters only, so that nothing
 * on the way takes one for a card number, and long enough that nobody guesses another's.
 */
@ApplicationScoped
public class OrderIds {
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";
  private static final String PREFIX = "shop-";
  private static final String SHOPPER = "shopper-";
  private static final int ID_LENGTH = 16;
  private static final int KEY_LENGTH = 24;
  private static final Pattern ID = Pattern.compile(PREFIX + "[a-z]{" + ID_LENGTH + "}");
  private static final Pattern NAME = Pattern.compile(SHOPPER + "[a-z]{" + ID_LENGTH + "}");

  private final RandomGenerator random;

  OrderIds(RandomGenerator random) {
    this.random = random;
  }

  /** Whether this is the form of an id made here. */
  public static boolean isOne(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether this is the form of a shopper's name made here. */
  static boolean isShopper(String text) {
    return NAME.matcher(text).matches();
  }

  /** A name for a shopper not seen before. */
  String nextShopper() {
    return SHOPPER + letters(ID_LENGTH);
  }

  /** An id for an order not made yet. */
  public String next() {
    return PREFIX + letters(ID_LENGTH);
  }

  /** An idempotency key for one press of one button. */
  public String nextKey() {
    return letters(KEY_LENGTH);
  }

  private String letters(int length) {
    return random
        .ints(length, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .collect(Collectors.joining());
  }
}
