package io.kessai.method;

import io.kessai.method.PaymentDetails.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong with a request, so that a storefront learns all of it at once. */
public final class Flaws {
  private final List<Flaw> found = new ArrayList<>();

  /** The field must be there and match. */
  public Flaws required(String field, String value, Pattern form, String says) {
    return check(field, value != null && form.matcher(value).matches(), says);
  }

  /** The field may be left out, but must match where it is there. */
  public Flaws optional(String field, String value, Pattern form, String says) {
    return check(field, value == null || form.matcher(value).matches(), says);
  }

  /** The field is wrong unless the condition holds. */
  public Flaws check(String field, boolean holds, String says) {
    if (!holds) {
      found.add(new Flaw(field, says));
    }
    return this;
  }

  /** All that was found, in the order of the checks. */
  public List<Flaw> all() {
    return List.copyOf(found);
  }
}
