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
   */
  record Genuine(Observation says, Map<String, String> proven) implements ReturnReading {}

  /**
   * It was tampered with, or is not for this order: it changes nothing.
   *
   * @param why for logs and metrics, without its content
   */
  record Tampered(String why) implements ReturnReading {}
}
