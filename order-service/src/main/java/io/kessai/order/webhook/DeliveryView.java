package io.kessai.order.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A delivery as storefronts read it.
 *
 * @param id with {@code msg_} before it, the header {@code webhook-id}
 * @param type of the event
 * @param orderId left out for a test
 * @param version which of the order's changes it tells; left out for a test
 * @param status {@code pending}, {@code delivered} or {@code dead}
 * @param attempts how often it was tried
 * @param queuedAt since when it is to be delivered
 * @param nextAttemptAt when it is tried next, or given up for lost while it is being tried; left
 *     out once it is no longer pending
 * @param finishedAt when it was delivered or given up
 * @param answer the HTTP status of the latest attempt; left out where none came
 * @param says how the latest attempt failed, or how the answer's body began
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DeliveryView(
    String id,
    String type,
    Optional<String> orderId,
    Optional<Long> version,
    String status,
    int attempts,
    Instant queuedAt,
    Optional<Instant> nextAttemptAt,
    Optional<Instant> finishedAt,
    Optional<Integer> answer,
    Optional<String> says) {}
