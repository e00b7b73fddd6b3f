/**
 * Payments and the commands on them.
 *
 * <p>{@code PaymentResource} takes a storefront's command, {@code Payments} carries it out, {@code
 * Intents} and {@code Outcomes} store what was asked and what became of it, each in one database
 * transaction under the order's lock, {@code Guard} says what may be asked, {@code Settlement} ends
 * commands that were in doubt.
 */
package io.kessai.paymentapi.payment;
