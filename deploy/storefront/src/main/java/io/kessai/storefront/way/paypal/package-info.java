/**
 * PayPal: the consumer logs in there, comes back, and confirms here before money moves (PPAL-1).
 */
package io.kessai.storefront.way.paypal;
