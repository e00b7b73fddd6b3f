package io.kessai.simulator.oricosc;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Orico's pages and forms are in Shift_JIS, as Windows has it. */
final class ShiftJis {

  static final String TEXT_HTML = "text/html; charset=Shift_JIS";

  private static final Charset CHARSET = Charset.forName("windows-31j");

  private ShiftJis() {}

  static boolean canWrite(String text) {
    return CHARSET.newEncoder().canEncode(text);
  }

  static byte[] bytes(String page) {
    return page.getBytes(CHARSET);
  }

  static String inAddress(String value) {
    return URLEncoder.encode(value, CHARSET);
  }

  /** The fields of a form that a browser posted from one of these pages. */
  static Map<String, String> form(byte[] body) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : new String(body, StandardCharsets.US_ASCII).split("&", -1)) {
      String[] pair = field.split("=", 2);
      fields.put(pair[0], pair.length < 2 ? "" : decoded(pair[1]));
    }
    return fields;
  }

  /**
   * Byte by byte: a browser escapes only the first byte of a letter whose second one is a letter
   * itself, and writes {@code %83e} for テ.
   */
  private static String decoded(String value) {
    String bytes = URLDecoder.decode(value, StandardCharsets.ISO_8859_1);
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), CHARSET);
  }
}
