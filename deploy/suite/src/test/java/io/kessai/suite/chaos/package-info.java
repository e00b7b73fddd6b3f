/**
 * The chaos story (S1 in quality's words): many orders while notices are lost, doubled, swapped and
 * late, the payment server hangs up after the money moved, and everything of ours is killed again
 * and again; then quiet, and an audit of every order against the payment server's books.
 *
 * <p>{@code ./kessai chaos --orders 1000 --seed 7 --minutes 5} tells it. The same seed makes the
 * same plan: the same orders, the same wishes, the same faults, the same blows.
 */
package io.kessai.suite.chaos;
