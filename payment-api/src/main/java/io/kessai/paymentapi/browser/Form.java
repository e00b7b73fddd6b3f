package io.kessai.paymentapi.browser;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a browser carried back, as anybody can write it. */
final class Form {
  private static final int MOST_FIELDS = 100;

  private Form() {}

  /**
   * The fields that came once; which of several of one name counts cannot be known. None at all
   * where an escape is broken, as then nothing of it can be trusted to be what was signed, and
   * where there are more than any way to pay sends.
   *
   * @param encoded as in a form or a query; {@code null} is empty
   */
  static Map<String, String> read(String encoded) {
    Map<String, String> fields = new HashMap<>();
    Set<String> repeated = new HashSet<>();
    String[] parts = (encoded == null ? "" : encoded).split("&", MOST_FIELDS + 1);
    if (parts.length > MOST_FIELDS) {
      return Map.of();
    }
    try {
      for (String field : parts) {
        int end = field.indexOf('=');
        String name = decode(end < 0 ? field : field.substring(0, end));
        String value = end < 0 ? "" : decode(field.substring(end + 1));
        if (!name.isEmpty() && fields.put(name, value) != null) {
          repeated.add(name);
        }
      }
    } catch (IllegalArgumentException e) {
      return Map.of();
    }
    fields.keySet().removeAll(repeated);
    return fields;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
