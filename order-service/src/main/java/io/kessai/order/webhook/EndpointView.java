package io.kessai.order.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An endpoint as storefronts read it.
 *
 * @param events types that are sent; empty for all
 * @param enabled whether anything is sent; an endpoint that answers 410 is switched off
 * @param previousSecretUntil until when deliveries are signed with the secret before the present
 *     one too; left out where that is over
 * @param secret what deliveries are signed with: shown when it is made, and never again
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EndpointView(
    String id,
    String url,
    List<String> events,
    boolean enabled,
    Instant createdAt,
    Optional<Instant> previousSecretUntil,
    Optional<String> secret) {

  static EndpointView of(Endpoint endpoint, Instant now) {
    return new EndpointView(
        endpoint.id().toString(),
        endpoint.url(),
        endpoint.events(),
        endpoint.enabled(),
        endpoint.createdAt(),
        endpoint.previousUntil().filter(now::isBefore),
        Optional.empty());
  }

  EndpointView with(SigningSecret made) {
    return new EndpointView(
        id, url, events, enabled, createdAt, previousSecretUntil, Optional.of(made.text()));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "EndpointView[id=" + id + "]";
  }
}
