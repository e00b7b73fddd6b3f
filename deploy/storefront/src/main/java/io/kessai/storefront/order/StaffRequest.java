package io.kessai.storefront.order;

import jakarta.ws.rs.FormParam;

/**
 * One press of one button.
 *
 * @param key its idempotency key, made with the form
 * @param amount yen; null or blank for all
 */
public record StaffRequest(@FormParam("key") String key, @FormParam("amount") String amount) {}
