package io.kessai.order.webhook;

import java.util.List;
import java.util.Optional;

/**
 * What a storefront asks of an endpoint.
 *
 * @param url where to send to
 * @param events types to send, such as {@code order.captured}; left out or empty for all
 * @param enabled whether to send; left out for yes
 */
public record EndpointRequest(
    Optional<String> url, Optional<List<String>> events, Optional<Boolean> enabled) {

  /** Takes what is left out for empty. */
  public EndpointRequest {
    url = url == null ? Optional.empty() : url;
    events = events == null ? Optional.empty() : events.map(List::copyOf);
    enabled = enabled == null ? Optional.empty() : enabled;
  }
}
