package io.kessai.paymentapi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.kessai.fact.MerchantId;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.GatewayReply;
import io.kessai.gateway.Merchant;
import io.kessai.gateway.MerchantKey;
import io.kessai.paymentapi.KessaiConfig;
import io.kessai.paymentapi.Settings;
import io.kessai.trace.Traces;
import io.kessai.trace.TracingConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * RECON-2: a listing without a command proves that it never arrived only if nothing can send it any
 * more by then.
 */
class SendByTest {
  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
  private static final GatewayCommand COMMAND =
      new GatewayCommand("Authorize", "card", Map.of("orderId", "order-1"));

  private static final Merchant SHOP =
      new Merchant(
          new MerchantId("shop"),
          "A100000000000000000000cc",
          new MerchantKey("0123456789abcdef".repeat(4)),
          Optional.empty(),
          true);

  private final AtomicInteger received = new AtomicInteger();
  private HttpServer paymentServer;

  @BeforeEach
  void listen() throws IOException {
    paymentServer =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    paymentServer.createContext(
        "/",
        request -> {
          received.incrementAndGet();
          request.sendResponseHeaders(500, -1);
          request.close();
        });
    paymentServer.start();
  }

  @AfterEach
  void stop() {
    paymentServer.stop(0);
  }

  @Test
  void whatWasHeldUpForTooLongIsNotSentAnyMore() {
    GatewayReply reply = send(NOW.minusMillis(1));

    assertThat(reply).isInstanceOf(GatewayReply.NotSent.class);
    assertThat(received).hasValue(0);
  }

  @Test
  void untilThenItIsSent() {
    GatewayReply reply = send(NOW);

    assertThat(reply).isInstanceOf(GatewayReply.Unknown.class);
    assertThat(received).hasValue(1);
  }

  @Test
  void aListingThatWouldProveItWhileACommandCanBeOnItsWayIsRefusedAtTheStart() {
    Map<String, String> tooEarly = Map.of("kessai.commands.not-executed-after", "95s");

    assertThatThrownBy(() -> gateway(tooEarly))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kessai.commands.not-executed-after must be longer than PT1M35S");
  }

  private GatewayReply send(Instant sendBy) {
    Gateway gateway = gateway(Map.of());
    try {
      return gateway.send(SHOP, COMMAND, sendBy);
    } finally {
      gateway.close();
    }
  }

  private Gateway gateway(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("kessai.gateway.url", "http://127.0.0.1:" + paymentServer.getAddress().getPort());
    all.put("kessai.commands.connect-gap", "0ms");
    SmallRyeConfig config = Settings.of(all);
    return new Gateway(
        config.getConfigMapping(KessaiConfig.class),
        () -> NOW,
        new SimpleMeterRegistry(),
        new Traces(config.getConfigMapping(TracingConfig.class)));
  }
}
