/**
 * PayPal (protocol section 3.6): a checkout between {@code set} and {@code do}, the consumer's
 * pages, and the statement that PayPal sends days after a capture. {@code get} and {@code do} name
 * no order; PayPal's token leads to it.
 */
package io.kessai.simulator.paypal;
