/**
 * The operator's console: pages, rendered here, over the same database that REST reads. It finds
 * orders, shows an order's life, and lists what needs a person; what an operator does is kept with
 * who and why.
 *
 * <p>Nothing is shown without a login, which the configuration has to switch on, and nothing of a
 * raw message but what {@link io.kessai.order.console.Members} allows.
 */
package io.kessai.order.console;
