package io.kessai.reconciliation;

import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import java.util.UUID;

/**
 * An order that is due, claimed for asking.
 *
 * @param key which one
 * @param method the payment method's id
 * @param known everything that was known of it when it was claimed
 * @param waitingFor what was waited for then ({@link Wait#what})
 * @param attempts how often it was asked about since that has been waited for
 * @param claim the claim that alone may write the outcome
 */
record WatchedOrder(
    OrderKey key, String method, Observation known, String waitingFor, int attempts, UUID claim) {}
