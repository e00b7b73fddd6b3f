package io.kessai.order.query;

import java.util.Locale;

/** Names as the REST API writes them: lower-case words joined by hyphens. */
final class Words {
  private Words() {}

  static String of(Enum<?> value) {
    return of(value.name());
  }

  static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
