package io.kessai.order.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * Some deliveries of an endpoint, the latest first.
 *
 * @param next what to send as {@code after} for the page that follows; left out on the last
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DeliveryPage(List<DeliveryView> deliveries, Optional<String> next) {

  /** Copies them. */
  public DeliveryPage {
    deliveries = List.copyOf(deliveries);
  }
}
