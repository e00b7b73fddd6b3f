package io.kessai.gateway;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Decides what of a message may be kept as a fact's raw text: not card data, not personal data, not
 * secrets, not pages or addresses that let somebody act.
 */
public final class Unkept {
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i).*(cardnumber|cardexpire|securitycode|cardholder|name[0-9]*$|kana|tel|phone|mail"
              + "|address|birth|token|url|uri|contents|entryform|track|memo|freekey|accountid|openid"
              + "|payerid|^ship|cavv|authparams|vauthinfo|authinfo).*");

  private static final int LONGEST = 200;

  private Unkept() {}

  /** The members that may be kept. */
  public static Map<String, String> removedFrom(Map<String, String> members) {
    Map<String, String> kept = new TreeMap<>();
    members.forEach(
        (name, value) -> {
          if (value.length() <= LONGEST && !NAMES.matcher(name).matches()) {
            kept.put(name, value);
          }
        });
    return kept;
  }
}
