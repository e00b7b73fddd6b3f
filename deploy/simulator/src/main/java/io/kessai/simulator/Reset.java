package io.kessai.simulator;

/** Fired to make every feature forget what it holds, as if the simulator had just started. */
public record Reset() {}
