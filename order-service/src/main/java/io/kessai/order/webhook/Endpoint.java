package io.kessai.order.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a storefront wants its changes sent.
 *
 * @param events types that are sent; empty for all
 * @param previousUntil until when the secret before the present one signs too
 */
record Endpoint(
    UUID id,
    String url,
    List<String> events,
    boolean enabled,
    Instant createdAt,
    Optional<Instant> previousUntil) {}
