/**
 * Consumers' browsers: the page that sends them on, byte for byte, and their return (TDS-2, TDS-4).
 * Reachable without a login; nothing here is believed that is not signed by the payment server.
 */
package io.kessai.paymentapi.browser;
