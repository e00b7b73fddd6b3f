/**
 * Facts are folded into orders (ORDER-1 to ORDER-3). {@link io.kessai.order.fold.Orders} does it
 * for a batch in one database transaction: the inbox, the orders, their history and the outbox
 * change together or not at all.
 */
package io.kessai.order.fold;
