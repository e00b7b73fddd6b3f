package io.kessai.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The storefront's id of one attempt to be paid, unique across all methods of a merchant; the
 * payment server knows the order by the same id (protocol section 2.1).
 *
 * @param value 1 to 100 half-width letters, digits, {@code -}, {@code _} and {@code .}; a method
 *     may allow less
 */
public record OrderId(@JsonValue String value) implements Comparable<OrderId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  /** Refuses any other form with an {@link IllegalArgumentException} that does not echo it. */
  @JsonCreator
  public OrderId {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An order id is 1 to 100 half-width letters, digits, '-', '_' and '.'.");
    }
  }

  @Override
  public int compareTo(OrderId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
