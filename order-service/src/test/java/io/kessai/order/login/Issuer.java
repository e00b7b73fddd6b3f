package io.kessai.order.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** Where the operator's issuer publishes its keys: what was last put there by a test. */
public final class Issuer implements QuarkusTestResourceLifecycleManager {
  private volatile byte[] keys = "{\"keys\":[]}".getBytes(UTF_8);
  private HttpServer server;

  /** For Quarkus. */
  public Issuer() {}

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/keys", this::answer);
    server.start();
    byte[] data = new byte[32];
    new SecureRandom().nextBytes(data);
    return Map.of(
        "mp.jwt.verify.publickey.location",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/keys",
        "mp.jwt.verify.publickey",
        "NONE",
        "mp.jwt.verify.publickey.algorithm",
        "RS256,ES256",
        "mp.jwt.verify.audiences",
        "kessai-orders",
        "kessai.data-keys.current",
        "test",
        "kessai.data-keys.keys.test",
        Base64.getEncoder().encodeToString(data));
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("PUT")) {
      keys = exchange.getRequestBody().readAllBytes();
    }
    byte[] served = keys;
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("Cache-Control", "max-age=1");
    exchange.sendResponseHeaders(200, served.length);
    exchange.getResponseBody().write(served);
    exchange.close();
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
