package io.kessai.storefront.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;

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
  /** Something this shop never asks for. */
  OTHER;

  /** Reads the services' form in either case. */
  @JsonCreator
  public static Operation of(String text) {
    return Arrays.stream(values())
        .filter(operation -> operation.name().equalsIgnoreCase(text))
        .findFirst()
        .orElse(OTHER);
  }
}
