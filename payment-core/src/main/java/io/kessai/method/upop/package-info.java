/**
 * UnionPay online (UPOP-1 to UPOP-3, protocol section 3.5).
 *
 * <p>{@code Authorize/upop} answers with a document that takes the browser to UnionPay as it is.
 * Whether the consumer paid comes by notice, which must be received: the browser may come back to
 * {@code termUrl}, and brings no proof. Where no notice came in time the worker searches. Capture,
 * once and perhaps of less, cancel and refund are plain exchanges; the notices that repeat them
 * move no money twice.
 */
package io.kessai.method.upop;
