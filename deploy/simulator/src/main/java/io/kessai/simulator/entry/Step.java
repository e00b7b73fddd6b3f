package io.kessai.simulator.entry;

import io.kessai.simulator.books.Order;
import java.util.SequencedMap;

/** What a visitor's browser is shown next. */
public sealed interface Step {

  /** The consumer is asked. */
  record Asked(Order order) implements Step {}

  /** The browser posts this to the merchant. */
  record Back(String uri, SequencedMap<String, String> parameters) implements Step {}

  /** The time to pay is over. */
  record Over() implements Step {}

  /** No such visit, or not any more. */
  record Unknown() implements Step {}
}
