package io.kessai.storefront.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Locale;

/** What a shop can ask for. */
public enum Operation {
  /** Open the order. */
  AUTHORIZE,
  /** Take held money. */
  CAPTURE,
  /** Give up the order before money was taken. */
  CANCEL,
  /** Give money back. */
  REFUND,
  /** Carry out what the consumer confirmed. */
  COMPLETE,
  /** End an agreement to be charged again and again. */
  TERMINATE,
  /** Something this shop never asks for. */
  OTHER;

  /** Its name in payment-api's addresses, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the services' form in either case. */
  @JsonCreator
  public static Operation of(String text) {
    return Arrays.stream(values())
        .filter(operation -> operation.name().equalsIgnoreCase(text))
        .findFirst()
        .orElse(OTHER);
  }
}
