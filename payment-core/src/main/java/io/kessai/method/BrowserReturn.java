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
 * @param way by which address it came
 * @param parameters the form or query parameters as they came; an empty value is a value
 * @param receivedAt when it came
 * @param remembered what the method wanted remembered of the order
 */
public record BrowserReturn(
    Merchant merchant,
    OrderId order,
    ReturnWay way,
    Map<String, String> parameters,
    Instant receivedAt,
    Map<String, String> remembered) {}
