/**
 * HTTP out to storefronts: every change of an order is sent, signed, to each endpoint that the
 * storefront registered (ORDER-4), in the form of Standard Webhooks.
 *
 * <p>{@link io.kessai.order.webhook.NotedDeliveries} writes a delivery in the database transaction
 * that makes the change; {@link io.kessai.order.webhook.Couriers} keep sending what is due: at
 * least once, and one after the other for one order and endpoint.
 */
package io.kessai.order.webhook;
