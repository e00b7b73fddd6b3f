/**
 * PayPal (PPAL-1 to PPAL-5, protocol section 3.6).
 *
 * <p>Three exchanges open an order. {@code set} gives PayPal's login page and a token; the consumer
 * logs in there and comes back with the token and a payer id, which proves no more than that;
 * {@code get}, if the shop wants a confirmation page, reads the buyer's data; {@code do} moves the
 * money, and until then nobody is charged (PPAL-5). Whether the money is only held or taken at once
 * hangs on the command that carries the three: {@code Authorize} or {@code Capture} (PPAL-1,
 * PPAL-2).
 *
 * <p>What PayPal answers is preliminary, and so is the quick notice after a capture (PPAL-3). Days
 * later PayPal's statement is matched, and a final notice outranks both (PPAL-4); until it has come
 * the order is asked about, at last before a person.
 *
 * <p>Token and payer id stay with payment-api; the buyer's data is passed on and kept nowhere.
 */
package io.kessai.method.paypal;
