package io.kessai.method.mpi;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The form of every parameter that a return may sign (protocol section 5.1).
 *
 * <p>The signature is over the values in a row, without the boundaries between them and without
 * their names. Whoever paid one order could cut the same row anew and sign with it for another
 * order: an amount of 1234 would do for the order 1234. Cut into these forms, and into no other
 * name, the row cannot be anything but what was signed.
 */
final class ReturnForm {
  private static final String STATUS = "success|failure|pending|";
  private static final String TIME = "([0-9]{14})?";
  private static final Map<String, Pattern> FORMS =
      Map.ofEntries(
          form("OrderId", "[A-Za-z0-9_-]{1,100}"),
          form("RequestId", "[!-~]{24,28}|[0-9a-f-]{36}"),
          form("mpiMstatus", STATUS),
          form("cardMstatus", STATUS),
          form("vResultCode", "[A-Z0-9]{16}"),
          form("reqAmount", "[1-9][0-9]{0,7}"),
          form("reqCardNumber", "([0-9]{4,6}\\*{4,13}[0-9]{2,4})?"),
          form("reqCurrencyUnit", "([A-Z]{3})?"),
          form("cardTransactionType", "a|ax|ap|ac|acp|"),
          form("centerRequestDate", TIME),
          form("centerResponseDate", TIME),
          form("connectedCenterId", "([a-z]{3,5})?"),
          form("acquirerCode", "([0-9]{2})?"),
          form("authCode", "([0-9A-Za-z]{6,7})?"),
          form("tradUrl", "(https?://[!-~]{1,1000})?"),
          form("fdResult", "([1-6]00|accept|deny|challenge|error)?"));

  private ReturnForm() {}

  /** Whether the signed parameters can be only what they seem; an amount must be among them. */
  static boolean fits(Map<String, String> signed) {
    return signed.containsKey("reqAmount")
        && signed.entrySet().stream()
            .allMatch(
                parameter ->
                    FORMS.containsKey(parameter.getKey())
                        && FORMS.get(parameter.getKey()).matcher(parameter.getValue()).matches());
  }

  private static Map.Entry<String, Pattern> form(String name, String regex) {
    return Map.entry(name, Pattern.compile(regex));
  }
}
