package io.kessai.method.carrier;

import io.kessai.fact.Opening;
import java.util.Arrays;
import java.util.Optional;

/** What an order agrees on with the consumer (protocol section 3.8). */
enum Accounting {
  /** One payment. */
  ONE_TIME("one-time", "0"),
  /** To be charged the same amount each month. */
  RECURRING("recurring", "1"),
  /** To be charged whenever the merchant says so. */
  ON_DEMAND("on-demand", "4"),
  /** One charge of an on-demand agreement, an order of its own (CARR-8). */
  CHARGE("charge", "");

  private final String word;
  private final String type;

  Accounting(String word, String type) {
    this.word = word;
    this.type = type;
  }

  /** By the storefronts' word. */
  static Optional<Accounting> find(String word) {
    return Arrays.stream(values()).filter(known -> known.word.equals(word)).findFirst();
  }

  /** The payment server's {@code accountingType}; empty for a charge, which names none. */
  String type() {
    return type;
  }

  boolean isAgreement() {
    return this == RECURRING || this == ON_DEMAND;
  }

  Opening.Kind kind() {
    return isAgreement() ? Opening.Kind.AGREEMENT : Opening.Kind.ONE_PAYMENT;
  }
}
