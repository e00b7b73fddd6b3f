package io.kessai.simulator.upop;

import io.kessai.simulator.books.Row;
import java.util.Optional;

/**
 * UnionPay's side of an order, attached to it.
 *
 * @param upopOrderId UnionPay's own id of it
 * @param end the authorisation, or that it failed; empty while the consumer may pay
 */
record UpopPayment(String termUrl, boolean withCapture, String upopOrderId, Optional<Row> end) {

  UpopPayment ended(Row row) {
    return new UpopPayment(termUrl, withCapture, upopOrderId, Optional.of(row));
  }

  /** The order's detail type: auth, or auth with capture, and how it stands. */
  String type(String suffix) {
    return (withCapture ? "ac" : "a") + suffix;
  }
}
