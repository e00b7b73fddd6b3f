package io.kessai.storefront.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;

/** Who told something about an order. */
public enum Messenger {
  /** The shop, by asking for something. */
  STOREFRONT,
  /** The payment server, in its answer. */
  ANSWER,
  /** The payment server, of its own accord. */
  NOTICE,
  /** The consumer's browser, coming back. */
  BROWSER,
  /** The payment server, because it was asked again. */
  INQUIRY,
  /** Someone this shop does not know. */
  OTHER;

  /** Reads the services' form in either case. */
  @JsonCreator
  public static Messenger of(String text) {
    return Arrays.stream(values())
        .filter(messenger -> messenger.name().equalsIgnoreCase(text))
        .findFirst()
        .orElse(OTHER);
  }
}
