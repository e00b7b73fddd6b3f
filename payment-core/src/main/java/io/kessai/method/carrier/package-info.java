/**
 * Carrier billing (CARR-1 to CARR-8, protocol sections 3.8, 4.4, 5.4, 6.2): the consumer pays with
 * the phone bill.
 *
 * <p>{@code Authorize/carrier} names carrier and terminal; its answer carries a page, or an
 * address, that takes the browser to the carrier. Only a success is PUSHed then, and the browser
 * brings it back too, signed; of a consumer who leaves, only an inquiry learns. What was agreed
 * decides what follows:
 *
 * <ul>
 *   <li>one payment: captured, cancelled and refunded in plain exchanges;
 *   <li>a recurring agreement: payment server and carrier charge each month by themselves and PUSH
 *       each result; single months can be captured or dropped;
 *   <li>an on-demand agreement: each charge is an order of its own, {@code ReAuthorize/carrier},
 *       which needs no browser.
 * </ul>
 *
 * <p>An agreement ends between two, in a plain exchange, or between three, when the consumer
 * confirms it in the browser. The carrier may strike it off at any time: erasure.
 */
package io.kessai.method.carrier;
