/**
 * What a payment method is. One package beside this file for each; all that is special about a
 * method stands there, and the services stay generic. A method is a CDI bean that implements {@link
 * io.kessai.method.PaymentMethod}; nothing else names it.
 *
 * <p>{@code credit} is no method: it holds what {@code card} and {@code mpi} share at the payment
 * server, where an order begun by either goes on as a card order.
 */
package io.kessai.method;
