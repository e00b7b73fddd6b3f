package io.kessai.order.console;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A change that a storefront has not been told of.
 *
 * @param host the endpoint's host: the rest of its address may let somebody in
 * @param enabled whether the endpoint takes anything
 * @param orderId empty for a test
 * @param answer the HTTP status of the latest attempt, or how it failed without one
 * @param at when it is tried next, or was given up
 */
record Undelivered(
    UUID endpoint,
    UUID id,
    String merchant,
    String host,
    boolean enabled,
    Optional<String> orderId,
    String type,
    int attempts,
    Optional<String> answer,
    Instant queuedAt,
    Instant at) {}
