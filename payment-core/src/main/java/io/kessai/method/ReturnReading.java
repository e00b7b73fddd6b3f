package io.kessai.method;

import io.kessai.fact.Observation;
import java.util.Map;

/** What a browser's return proves. */
public sealed interface ReturnReading {

  /**
   * It is what the payment server sent.
   *
   * @param says what it shows of the order
   * @param proven the parameters that were proven, which alone were read
   * @param remember what later commands on the order need; it stays with payment-api and becomes no
   *     fact
   */
  record Genuine(Observation says, Map<String, String> proven, Map<String, String> remember)
      implements ReturnReading {

    /** Nothing to remember. */
    public Genuine(Observation says, Map<String, String> proven) {
      this(says, proven, Map.of());
    }
  }

  /**
   * It proves nothing of the order, by this method's very protocol: kept as history, it changes no
   * state, and the consumer is sent on (SHOP-2).
   *
   * @param told the parameters as they came
   */
  record Hint(Map<String, String> told) implements ReturnReading {}

  /**
   * It was tampered with, or is not for this order: it changes nothing.
   *
   * @param why for logs and metrics, without its content
   */
  record Tampered(String why) implements ReturnReading {}
}
