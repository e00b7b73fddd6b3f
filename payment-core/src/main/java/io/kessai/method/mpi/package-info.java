/**
 * Credit card with 3-D Secure 2.0 (TDS-1 to TDS-6, protocol section 3.2).
 *
 * <p>{@code Authorize/mpi} carries the data for authentication and payment, and its answer two ways
 * to send the browser on. Whether the consumer authenticated and the card was authorised then comes
 * by notice, the outcome's reliable carrier, and by the browser, in either order; each may be
 * missing or repeated. Where neither came in time the worker asks: {@code GetResult/mpi} while the
 * consumer may still be busy, Search to settle it. After that it is a card order.
 */
package io.kessai.method.mpi;
