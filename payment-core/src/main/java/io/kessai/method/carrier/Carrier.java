package io.kessai.method.carrier;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The carriers, and in what they differ (protocol section 3.8). */
enum Carrier {
  DOCOMO("docomo", "docomo"),
  AU("au", "au"),
  SOFTBANK_A("softbank-a", "sb_matomete"),
  SOFTBANK_B("softbank-b", "sb_ktai");

  static final String REMEMBERED = "carrier";

  private static final int ITEM_ID = 15;
  private static final int ITEM_INFO = 20;

  private final String word;
  private final String service;

  Carrier(String word, String service) {
    this.word = word;
    this.service = service;
  }

  /** By the storefronts' word. */
  static Optional<Carrier> find(String word) {
    return Arrays.stream(values()).filter(carrier -> carrier.word.equals(word)).findFirst();
  }

  /** The carrier of an order that was opened. */
  static Carrier remembered(Map<String, String> remembered) {
    return find(remembered.get(REMEMBERED))
        .orElseThrow(() -> new IllegalStateException("No carrier is remembered"));
  }

  /** Every word, for messages to people. */
  static String words() {
    return Arrays.stream(values()).map(Carrier::word).collect(Collectors.joining(", "));
  }

  String word() {
    return word;
  }

  /** The payment server's {@code serviceOptionType}. */
  String service() {
    return service;
  }

  /** What capture and cancel name; one carrier must not be named there. */
  Optional<String> serviceAfterwards() {
    return Optional.of(service).filter(name -> this != SOFTBANK_A);
  }

  /** The pages of two carriers are in Shift_JIS, the others' in UTF-8. */
  boolean showsShiftJis() {
    return this == DOCOMO || this == SOFTBANK_B;
  }

  int longestItemId(Accounting accounting) {
    return this == SOFTBANK_A && accounting == Accounting.RECURRING ? ITEM_ID + 3 : ITEM_ID;
  }

  /** In full-width characters. */
  int longestItemInfo(Accounting accounting) {
    if (this != AU) {
      return ITEM_INFO;
    }
    return accounting == Accounting.RECURRING ? ITEM_INFO - 5 : ITEM_INFO + 4;
  }

  /** Whether the consumer agrees to an amount beforehand. */
  boolean agreesOnAmount(Accounting accounting) {
    return this != DOCOMO || accounting != Accounting.ON_DEMAND;
  }

  /** Whether the order says how the carrier's 3-D Secure is to be used. */
  boolean takesThreeDSecure() {
    return this == SOFTBANK_B;
  }

  /** Whether an ending says who takes part; one carrier always ends between two. */
  boolean choosesHowToEnd() {
    return this != AU;
  }
}
