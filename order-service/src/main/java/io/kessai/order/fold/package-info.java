/**
 * Facts are folded into orders (ORDER-1 to ORDER-3). {@link io.kessai.order.fold.Orders} does it
 * for a batch in one database transaction: the inbox, the orders, their history, the outbox and
 * what an {@link io.kessai.order.fold.ChangeAudience} notes change together or not at all.
 */
package io.kessai.order.fold;
