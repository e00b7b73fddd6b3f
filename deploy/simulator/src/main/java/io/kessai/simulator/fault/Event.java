package io.kessai.simulator.fault;

import io.kessai.simulator.books.OrderBook;

/**
 * Something that a fault may strike.
 *
 * @param command the command, or for a notice its {@code txnType}
 */
public record Event(Fault.Where where, String serviceType, String command, OrderBook book) {

  String kind() {
    return where + "/" + serviceType + "/" + command;
  }
}
