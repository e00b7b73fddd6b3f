/**
 * Server-sent events out to storefronts: the changes of one order or of a whole merchant (ORDER-4),
 * to be resumed where the connection broke, at whichever replica.
 *
 * <p>An order's events are numbered by its versions, a merchant's by positions, which are given so
 * that nothing is ever committed behind a reader's back. {@link io.kessai.order.stream.Tail} gives
 * those that no change got as it was stored, and says which orders have news.
 */
package io.kessai.order.stream;
