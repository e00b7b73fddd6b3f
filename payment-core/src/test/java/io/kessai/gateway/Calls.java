package io.kessai.gateway;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A command, its answer, and clients to send it with. */
final class Calls {
  static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
  static final String DONE =
      "{\"result\":{\"mstatus\":\"success\",\"vResultCode\":\"A001000000000000\","
          + "\"orderId\":\"o-1\",\"custTxn\":\"77\"}}";
  static final GatewayCommand COMMAND =
      new GatewayCommand("Authorize", "card", Map.of("orderId", "o-1", "amount", "100"));

  private Calls() {}

  static GatewayReply send(ScriptedServer server) {
    return send(server.url());
  }

  static GatewayReply send(URI url) {
    return send(url, 100_000);
  }

  static GatewayReply send(URI url, int maxAnswerBytes) {
    try (GatewayClient client = client(url, maxAnswerBytes)) {
      return client.send(TestMerchants.shop(), COMMAND);
    }
  }

  static GatewayClient client(URI url, int maxAnswerBytes) {
    return new GatewayClient(
        new GatewayConnection(url, Duration.ofSeconds(2), Duration.ofSeconds(2), maxAnswerBytes),
        InstantSource.fixed(NOW));
  }

  static GatewayClient patient(URI url) {
    return new GatewayClient(
        new GatewayConnection(url, Duration.ofSeconds(20), Duration.ofSeconds(20)),
        InstantSource.fixed(NOW));
  }

  /** Holds the connection open without a word until the test closes it. */
  static void park() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
