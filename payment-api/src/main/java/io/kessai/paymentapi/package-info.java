/**
 * payment-api: storefronts' commands in, facts out, browsers' returns.
 *
 * <p>The intent of a command is committed before the payment server is called, its amount reserved;
 * what comes of it is committed after, with the fact for everybody else in the same transaction
 * (outbox). A command whose end is not known is <em>in doubt</em>: it keeps its reservation until
 * {@code order.changes} brings what an inquiry found. Nothing is ever sent twice blindly.
 */
package io.kessai.paymentapi;
