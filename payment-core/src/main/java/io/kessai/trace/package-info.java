/**
 * Traces by OpenTelemetry, from a storefront's request through Kafka to the order's state; off
 * unless {@code kessai.tracing.endpoint} says where they go.
 *
 * <p>Nothing is instrumented by itself: a span says only what {@link io.kessai.trace.Step} has a
 * method for, so that no address, header or member of a request can get into one. A trace follows
 * its cause over Kafka by the header {@code traceparent} of the W3C; a row of the outbox keeps it
 * until then. The payment server carries nothing, so that its notices, and inquiries, begin traces
 * of their own: the attribute {@code kessai.order} finds all of an order.
 */
package io.kessai.trace;
