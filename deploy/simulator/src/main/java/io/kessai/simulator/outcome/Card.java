package io.kessai.simulator.outcome;

/**
 * All that is kept of a card: its number is gone once this is made.
 *
 * @param masked the first 6 and the last 2 digits
 * @param expire {@code MM/YY}
 */
public record Card(
    String masked,
    String expire,
    Brand brand,
    CardDecision decision,
    AuthenticationDecision authentication) {}
