package io.kessai.order.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.order.config.OrderConfig;
import io.kessai.order.fold.OrderDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Replicas that deliver when they are told to, by a clock that is moved. The service that runs
 * beside them has no key and delivers nothing.
 */
@Singleton
final class Replicas {
  final MovableClock clock = new MovableClock();
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  private final SecureRandom randomness = new SecureRandom();
  private final OrderDatabase database;
  private final Vertx vertx;
  private final ObjectMapper mapper;
  private final Endpoints endpoints;
  private final DueDeliveries due;
  private final SecretSeal seal = new SecretSeal(Optional.of(key()), randomness);

  Replicas(
      OrderDatabase database,
      Vertx vertx,
      ObjectMapper mapper,
      Endpoints endpoints,
      DueDeliveries due) {
    this.database = database;
    this.vertx = vertx;
    this.mapper = mapper;
    this.endpoints = endpoints;
    this.due = due;
  }

  /** A replica with these settings, that sends wherever it is asked to. */
  Courier one(String... settings) {
    OrderConfig.Webhooks config = Settings.with(settings);
    OrderConfig.Webhooks open =
        Settings.with("private-addresses-allowed", "true", "plain-http-allowed", "true");
    return one(config, new Destinations(open, Names.system()));
  }

  /** A replica that goes by these destinations. */
  Courier one(OrderConfig.Webhooks config, Destinations destinations) {
    Sender sender = new Sender(destinations, seal, new WebhookClient(vertx, config), mapper);
    Attempts attempts =
        new Attempts(
            sender,
            due,
            new Patience(config, randomness),
            clock,
            new WebhookMetrics(database, clock, metrics));
    return new Courier(due, attempts, clock, config);
  }

  /** Registers an endpoint, whatever its address. */
  Registered register(String merchant, String url, String... events) throws SQLException {
    SigningSecret secret = SigningSecret.random(randomness);
    Endpoint endpoint =
        new Endpoint(
            new Secrets(seal, randomness).newId(),
            url,
            List.of(events),
            true,
            clock.instant(),
            Optional.empty());
    endpoints.add(merchant, endpoint, seal.seal(endpoint.id(), secret), 10);
    return new Registered(merchant, endpoint.id(), secret.text());
  }

  /** Gives the endpoint a new secret; the old one signs until then. */
  String rotate(Registered endpoint, Instant until) throws SQLException {
    SigningSecret secret = SigningSecret.random(randomness);
    endpoints.rotate(endpoint.merchant(), endpoint.id(), seal.seal(endpoint.id(), secret), until);
    return secret.text();
  }

  /** Delivers all that is due, and what becomes due by that. */
  static void deliver(Courier courier) throws SQLException, InterruptedException {
    while (courier.begin() > 0) {
      courier.awaitIdle();
    }
  }

  /** One with a key that nothing here was sealed with. */
  static SecretSeal anotherSeal() {
    return new SecretSeal(Optional.of(key()), new SecureRandom());
  }

  private static String key() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  /** An endpoint that a test registered. */
  record Registered(String merchant, UUID id, String secret) {}
}
