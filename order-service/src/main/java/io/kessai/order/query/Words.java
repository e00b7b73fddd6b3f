package io.kessai.order.query;

import java.util.Locale;

/** Names as the REST API writes them: lower-case words joined by hyphens. */
public final class Words {
  private Words() {}

  /** Its name so. */
  public static String of(Enum<?> value) {
    return of(value.name());
  }

  /** The constant's name so. */
  public static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
