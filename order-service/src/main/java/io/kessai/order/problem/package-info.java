/**
 * Errors to callers as RFC 9457 problems: a stable {@code type}, and words that say what to do. No
 * response echoes a value that came in, names a class, or carries a stack trace.
 */
package io.kessai.order.problem;
