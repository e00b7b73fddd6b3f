package io.kessai.storefront.api;

import java.time.Instant;

/**
 * A line of an order's history: who said what, when.
 *
 * @param learnedAt when the suite learned it
 * @param messenger who told it
 * @param summary what it says, one English line
 */
public record Told(Instant learnedAt, Messenger messenger, String summary) {}
