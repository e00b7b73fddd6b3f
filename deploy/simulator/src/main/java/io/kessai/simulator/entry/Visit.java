package io.kessai.simulator.entry;

/**
 * The consumer's visit to a payment company, attached to the order.
 *
 * @param key names it in the addresses of the company's pages
 */
public record Visit(String key, Company company) {}
