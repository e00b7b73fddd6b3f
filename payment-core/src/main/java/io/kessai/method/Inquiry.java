package io.kessai.method;

import io.kessai.fact.OrderId;
import io.kessai.fact.OrderState;
import java.time.Instant;

/**
 * The wish to know how an order stands at the payment server.
 *
 * @param order which one
 * @param known its state as known here
 * @param sentAt when it is asked
 * @param last whether patience has ended, so that the answer must settle the order
 * @param dummy whether the order was placed in the payment server's test mode
 */
public record Inquiry(
    OrderId order, OrderState known, Instant sentAt, boolean last, boolean dummy) {}
