/**
 * Forgetting raw messages, which may be about persons, and who paid, when they were kept for long
 * enough. An order's state and the lines of its history stay (ORDER-2).
 */
package io.kessai.order.retention;
