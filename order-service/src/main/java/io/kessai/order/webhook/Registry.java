package io.kessai.order.webhook;

import io.kessai.order.config.OrderConfig;
import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import io.kessai.order.query.OrderEvent;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Registers endpoints: what may be one, and the secrets they are given. */
@Singleton
final class Registry {
  private final Endpoints endpoints;
  private final Destinations destinations;
  private final Secrets secrets;
  private final InstantSource clock;
  private final OrderConfig.Webhooks config;

  Registry(
      Endpoints endpoints,
      Destinations destinations,
      Secrets secrets,
      InstantSource clock,
      OrderConfig config) {
    this.endpoints = endpoints;
    this.destinations = destinations;
    this.secrets = secrets;
    this.clock = clock;
    this.config = config.webhooks();
  }

  /** Adds one; its secret is in the answer, and never again. */
  EndpointView create(String merchant, EndpointRequest request) throws SQLException {
    Instant now = clock.instant();
    Endpoint endpoint = endpoint(secrets.newId(), request, now, Optional.empty());
    Secrets.Made made = secrets.make(endpoint.id());
    if (!endpoints.add(merchant, endpoint, made.sealed(), config.endpointsPerMerchant())) {
      throw ProblemException.of(ProblemType.TOO_MANY_WEBHOOKS);
    }
    return EndpointView.of(endpoint, now).with(made.secret());
  }

  List<EndpointView> list(String merchant) throws SQLException {
    Instant now = clock.instant();
    return endpoints.list(merchant).stream().map(each -> EndpointView.of(each, now)).toList();
  }

  /** The one with this id. */
  Endpoint find(String merchant, String id) throws SQLException {
    return endpoints
        .find(merchant, uuid(id))
        .orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_WEBHOOK));
  }

  EndpointView show(String merchant, String id) throws SQLException {
    return EndpointView.of(find(merchant, id), clock.instant());
  }

  /** Makes it as asked; what is left out of the request is as in a new one. */
  EndpointView change(String merchant, String id, EndpointRequest request) throws SQLException {
    Instant now = clock.instant();
    Endpoint before = find(merchant, id);
    Endpoint after = endpoint(before.id(), request, before.createdAt(), before.previousUntil());
    if (!endpoints.change(merchant, after, now)) {
      throw ProblemException.of(ProblemType.UNKNOWN_WEBHOOK);
    }
    return EndpointView.of(after, now);
  }

  void delete(String merchant, String id) throws SQLException {
    if (!endpoints.delete(merchant, uuid(id))) {
      throw ProblemException.of(ProblemType.UNKNOWN_WEBHOOK);
    }
  }

  /** Gives it a new secret; the one before signs too, for the configured time. */
  EndpointView rotate(String merchant, String id) throws SQLException {
    Instant now = clock.instant();
    UUID endpoint = uuid(id);
    Secrets.Made made = secrets.make(endpoint);
    if (!endpoints.rotate(merchant, endpoint, made.sealed(), now.plus(config.secretOverlap()))) {
      throw ProblemException.of(ProblemType.UNKNOWN_WEBHOOK);
    }
    return show(merchant, id).with(made.secret());
  }

  private Endpoint endpoint(
      UUID id, EndpointRequest request, Instant createdAt, Optional<Instant> previousUntil) {
    String url = request.url().orElseThrow(() -> ProblemException.invalid("url", "Must be there."));
    try {
      destinations.of(url);
    } catch (Destinations.Refused e) {
      throw ProblemException.invalid("url", e.getMessage());
    }
    List<String> events = request.events().orElse(List.of()).stream().distinct().toList();
    if (!OrderEvent.types().containsAll(events)) {
      throw ProblemException.invalid(
          "events", "Are some of: " + String.join(", ", OrderEvent.types()) + ".");
    }
    return new Endpoint(id, url, events, request.enabled().orElse(true), createdAt, previousUntil);
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(ProblemType.UNKNOWN_WEBHOOK);
    }
  }
}
