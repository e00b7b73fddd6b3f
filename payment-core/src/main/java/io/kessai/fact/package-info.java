/**
 * The common language of the suite: facts about orders, and the join that folds them into one
 * state.
 *
 * <p>A {@link io.kessai.fact.Fact} is what some messenger told about an order: an answer, a notice,
 * a browser's return, an inquiry. What it says is an {@link io.kessai.fact.Observation}.
 * Observations join; the join does not care for order, repeats or loss that a later fact makes up
 * for (ORDER-1). {@link io.kessai.fact.OrderState} is read off the joined observation, never stored
 * as a truth of its own.
 *
 * <p>Pure code: no clock, no input or output.
 */
package io.kessai.fact;
