package io.kessai.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The storefront's own name of the customer who pays, such as the id of the account: opaque here,
 * compared whole, never sent to the payment server. It is a pseudonym, and must not be personal
 * data itself; its form lets no mail address in.
 *
 * @param value 1 to 64 half-width letters, digits, {@code -}, {@code _}, {@code .} and {@code :}
 */
public record CustomerReference(@JsonValue String value) implements Comparable<CustomerReference> {
  /** The form of a value, as JSON Schema has it. */
  public static final String FORM = "^[A-Za-z0-9._:-]{1,64}$";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  /** Refuses any other form with an {@link IllegalArgumentException} that does not echo it. */
  @JsonCreator
  public CustomerReference {
    if (!isOne(value)) {
      throw new IllegalArgumentException(
          "A customer reference is 1 to 64 half-width letters, digits, '-', '_', '.' and ':'.");
    }
  }

  /** Whether the text has the form of one. */
  public static boolean isOne(String text) {
    return text != null && PATTERN.matcher(text).matches();
  }

  @Override
  public int compareTo(CustomerReference other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
