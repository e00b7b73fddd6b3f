package io.kessai.order.webhook;

import java.util.List;

/** All endpoints of a merchant, the oldest first. */
public record EndpointList(List<EndpointView> webhooks) {

  /** Copies them. */
  public EndpointList {
    webhooks = List.copyOf(webhooks);
  }
}
