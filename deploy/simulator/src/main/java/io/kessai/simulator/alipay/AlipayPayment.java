package io.kessai.simulator.alipay;

import io.kessai.simulator.books.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * Alipay's side of an order, attached to it.
 *
 * @param terms what the merchant asked for
 * @param centerTradeId Alipay's own id of it
 * @param payUntil until when the logged-in consumer can pay; empty before the first log-in
 * @param end the payment, or that it failed; empty while the consumer may pay
 */
record AlipayPayment(
    Terms terms, String centerTradeId, Optional<Instant> payUntil, Optional<Row> end) {

  /** What the merchant asked for. */
  record Terms(String currency, String successUrl, String errorUrl, String commodityName) {}

  AlipayPayment loggedIn(Instant until) {
    return new AlipayPayment(terms, centerTradeId, Optional.of(until), end);
  }

  AlipayPayment ended(Row row) {
    return new AlipayPayment(terms, centerTradeId, payUntil, Optional.of(row));
  }
}
