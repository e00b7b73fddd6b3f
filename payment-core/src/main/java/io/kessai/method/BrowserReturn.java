package io.kessai.method;

import io.kessai.fact.OrderId;
import io.kessai.gateway.Merchant;
import java.time.Instant;
import java.util.Map;

/**
 * A browser that came back, with what it brought.
 *
 * @param merchant whose order, as the address says
 * @param order which order, as the address says
 * @param parameters the form or query parameters as they came; an empty value is a value
 * @param receivedAt when it came
 */
public record BrowserReturn(
    Merchant merchant, OrderId order, Map<String, String> parameters, Instant receivedAt) {}
