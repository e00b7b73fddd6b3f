package io.kessai.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kessai.client.order.WebhooksApi;
import io.kessai.client.order.model.EndpointRequest;
import io.kessai.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A storefront that receives webhooks. */
final class HookedShop implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final String merchant;
  private final WebhooksApi webhooks;
  private final List<Webhook> received = new CopyOnWriteArrayList<>();
  private String id = "none";

  HookedShop(Suite suite, String merchant) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::receive);
    server.start();
    this.merchant = merchant;
    Map<String, String> token = Tokens.header(suite.keys(), "webhooks:write", merchant);
    webhooks = new WebhooksApi(new OrderClient(suite.layout(), token));
  }

  /** Registers itself; the answer holds its secret. */
  Http.Response register() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/kessai";
    Http.Response registered =
        OrderClient.told(
            () -> webhooks.createWebhookWithHttpInfo(merchant, new EndpointRequest().url(url)));
    id = registered.json().path("id").asText();
    return registered;
  }

  /** Takes nothing from now on, and stays registered. */
  void goDeaf() {
    server.removeContext("/");
  }

  List<Webhook> received() {
    return received;
  }

  /** What it was told of this order, in the sequence in which it was. */
  List<JsonNode> toldOf(String order) {
    return received.stream()
        .map(Webhook::json)
        .filter(event -> event.path("data").path("orderId").asText().equals(order))
        .toList();
  }

  /** Takes itself off the list first, so that nobody goes on trying. */
  @Override
  public void close() {
    Http.Response gone = OrderClient.told(() -> webhooks.deleteWebhookWithHttpInfo(merchant, id));
    server.stop(0);
    assertThat(gone.status()).isEqualTo(204);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(
          new Webhook(
              exchange.getRequestHeaders().getFirst("webhook-id"),
              exchange.getRequestHeaders().getFirst("webhook-timestamp"),
              exchange.getRequestHeaders().getFirst("webhook-signature"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  /** A webhook as it came. */
  record Webhook(String id, String timestamp, String signature, String body) {

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Checks as a storefront would, by Standard Webhooks' own words. */
    boolean isSignedWith(String secret) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] expected =
            mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        return Arrays.asList(signature.split(" ", -1))
            .contains("v1," + Base64.getEncoder().encodeToString(expected));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
