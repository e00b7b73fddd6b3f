package io.kessai.order.console;

import java.time.Instant;

/**
 * What an operator wrote of an order.
 *
 * @param version the order's version that they had looked at
 * @param operator who
 * @param text why
 */
record Note(long version, String operator, String text, Instant writtenAt) {}
