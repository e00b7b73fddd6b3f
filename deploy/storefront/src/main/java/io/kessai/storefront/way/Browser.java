package io.kessai.storefront.way;

/**
 * What payment companies want to know of the consumer's browser.
 *
 * @param accept its {@code Accept} header
 * @param userAgent its {@code User-Agent} header
 * @param address its IP address
 */
public record Browser(String accept, String userAgent, String address) {}
