package io.kessai.order.fold;

import io.kessai.fact.Fact;

/**
 * What became of one fact.
 *
 * @param repeated whether it was stored already, so that it had no effect but being counted
 * @param drift whether an inquiry found with it what no notice had brought (RECON-4)
 */
public record AppliedFact(Fact fact, boolean repeated, boolean drift) {}
