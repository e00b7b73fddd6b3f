package io.kessai.gateway;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Decides what of a message may be kept as a fact's raw text: not card data, not personal data, not
 * secrets, not pages or addresses that let somebody act.
 */
public final class Unkept {
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i).*(cardn(umber|o)|cardexpire|securitycode|cavv|track|token|pin$"
              + "|cardholder|name[0-9]*$|kana|tel(no)?$|phone|mail|address|post(al|[0-9])|zip|birth"
              + "|ip$|useragent|memo|freekey|(account|open|au|payer|paynow)id|sbuid|userno"
              + "|conf(irm)?no$|bill$|view$"
              + "|url|uri|contents|entryform|auth(params|info)).*|(?i)ship.*|(?i)paymentcount");

  private static final int LONGEST = 200;

  /** The payment server's messages have a few hundred names, which come again and again. */
  private static final int MOST_REMEMBERED = 5_000;

  private static final Map<String, Boolean> REMEMBERED = new ConcurrentHashMap<>();

  private Unkept() {}

  /** The members that may be kept. */
  public static Map<String, String> removedFrom(Map<String, String> members) {
    Map<String, String> kept = new TreeMap<>();
    members.forEach(
        (name, value) -> {
          if (value.length() <= LONGEST && mayBeKept(name)) {
            kept.put(name, value);
          }
        });
    return kept;
  }

  private static boolean mayBeKept(String name) {
    Boolean remembered = REMEMBERED.get(name);
    if (remembered != null) {
      return remembered;
    }
    boolean kept = !NAMES.matcher(name).matches();
    if (REMEMBERED.size() < MOST_REMEMBERED) {
      REMEMBERED.put(name, kept);
    }
    return kept;
  }
}
