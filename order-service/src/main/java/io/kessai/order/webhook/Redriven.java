package io.kessai.order.webhook;

/** How many dead deliveries are to be delivered again. */
public record Redriven(int redriven) {}
