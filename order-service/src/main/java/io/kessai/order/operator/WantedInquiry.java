package io.kessai.order.operator;

import java.time.Instant;

/**
 * An inquiry that an operator wanted.
 *
 * @param by who
 * @param why in the operator's words
 * @param wantedAt when they did
 */
public record WantedInquiry(String by, String why, Instant wantedAt) {}
