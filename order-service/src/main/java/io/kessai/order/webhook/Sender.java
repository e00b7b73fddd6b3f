package io.kessai.order.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.fact.Json;
import io.kessai.fact.OrderChange;
import io.kessai.order.query.OrderEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Makes one attempt: body, signatures, request. */
@Singleton
final class Sender {
  private static final Logger LOG = Logger.getLogger(Sender.class);
  private static final String ID = "webhook-id";
  private static final String TIMESTAMP = "webhook-timestamp";
  private static final String SIGNATURE = "webhook-signature";

  private final Destinations destinations;
  private final SecretSeal seal;
  private final WebhookClient client;
  private final ObjectMapper mapper;

  Sender(Destinations destinations, SecretSeal seal, WebhookClient client, ObjectMapper mapper) {
    this.destinations = destinations;
    this.seal = seal;
    this.client = client;
    this.mapper = mapper;
  }

  /** Sends it; whatever comes of it is an outcome. */
  Outcome send(Delivery delivery, Instant now) throws InterruptedException {
    try {
      byte[] body = body(delivery);
      return client.post(
          destinations.of(delivery.target().url()), headers(delivery, body, now), body);
    } catch (Destinations.Refused e) {
      return new Outcome.Failed("Not sent: the URL is none that may be sent to. " + e.getMessage());
    } catch (SecretSeal.Unopened e) {
      LOG.errorf("Webhook %s is not sent: %s", delivery.id(), e.getMessage());
      return new Outcome.Failed("Not sent: the operator is to look at kessai.webhooks.key.");
    } catch (Json.Unreadable e) {
      LOG.errorf("Webhook %s is not sent: %s", delivery.id(), e.getMessage());
      return new Outcome.Failed("Not sent: the stored change cannot be read.");
    }
  }

  /** The same for every attempt. */
  private byte[] body(Delivery delivery) throws Json.Unreadable {
    Object told =
        delivery.change().isPresent()
            ? OrderEvent.of(Json.read(delivery.change().get(), OrderChange.class))
            : TestEvent.of(delivery);
    try {
      return mapper.writeValueAsBytes(told);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event has no JSON", e);
    }
  }

  private Map<String, String> headers(Delivery delivery, byte[] body, Instant now)
      throws SecretSeal.Unopened {
    String id = "msg_" + delivery.id();
    String signatures =
        secrets(delivery.target()).stream()
            .map(secret -> secret.sign(id, now, body))
            .collect(Collectors.joining(" "));
    return Map.of(ID, id, TIMESTAMP, Long.toString(now.getEpochSecond()), SIGNATURE, signatures);
  }

  /** The present one first. */
  private List<SigningSecret> secrets(Delivery.Target target) throws SecretSeal.Unopened {
    UUID endpoint = target.endpoint();
    List<SigningSecret> secrets = new ArrayList<>();
    secrets.add(seal.open(endpoint, target.secret()));
    if (target.previousSecret().isPresent()) {
      secrets.add(seal.open(endpoint, target.previousSecret().get()));
    }
    return secrets;
  }
}
