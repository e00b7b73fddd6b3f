package io.kessai.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Short name of a merchant account within one suite, as configured by the operator; never the
 * payment server's own id (CCID).
 *
 * @param value 1 to 32 lower-case letters, digits and hyphens, beginning with a letter or digit
 */
public record MerchantId(@JsonValue String value) implements Comparable<MerchantId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  /** Refuses any other form with an {@link IllegalArgumentException} that does not echo it. */
  @JsonCreator
  public MerchantId {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A merchant id is 1 to 32 lower-case letters, digits and hyphens.");
    }
  }

  @Override
  public int compareTo(MerchantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
