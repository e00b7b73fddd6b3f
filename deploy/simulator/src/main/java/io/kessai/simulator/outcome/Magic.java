package io.kessai.simulator.outcome;

/** A line of the table of inputs that decide outcomes. */
public record Magic(String input, String english, String japanese) {}
