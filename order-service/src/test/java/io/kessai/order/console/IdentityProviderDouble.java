package io.kessai.order.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An identity provider of OpenID Connect that takes the role somebody wants for the code that
 * proves who they are.
 */
public final class IdentityProviderDouble implements QuarkusTestResourceLifecycleManager {
  private static final String CLIENT = "kessai-console";
  private static final Pattern CODE = Pattern.compile("(?:^|&)code=([a-z-]+)");

  private final KeyPair keys = newKeys();
  private final Map<String, String> more = new HashMap<>();
  private HttpServer server;

  /** For Quarkus. */
  public IdentityProviderDouble() {}

  /** Whatever else is to be configured. */
  @Override
  public void init(Map<String, String> configuration) {
    more.putAll(configuration);
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/keys", this::showKeys);
    server.createContext("/token", this::exchange);
    server.start();
    Map<String, String> all = new HashMap<>(more);
    all.putAll(configuration());
    return all;
  }

  private Map<String, String> configuration() {
    return Map.of(
        "kessai.console.login", "oidc",
        "quarkus.oidc.auth-server-url", address(),
        "quarkus.oidc.client-id", CLIENT,
        "quarkus.oidc.credentials.secret", "known-to-this-double-and-its-test-alone",
        "quarkus.http.auth.roles-mapping.payments-readers", "read",
        "quarkus.http.auth.roles-mapping.payments-operators", "read,act");
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void describe(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "end_session_endpoint":"%1$s/logout","jwks_uri":"%1$s/keys"}"""
            .formatted(address()));
  }

  private void showKeys(HttpExchange exchange) throws IOException {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    answer(
        exchange,
        """
        {"keys":[{"kty":"RSA","kid":"double","use":"sig","alg":"RS256","n":"%s","e":"%s"}]}"""
            .formatted(base64(key.getModulus()), base64(key.getPublicExponent())));
  }

  private void exchange(HttpExchange exchange) throws IOException {
    Matcher code = CODE.matcher(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    String token =
        Jwt.issuer(address())
            .subject("4711")
            .preferredUserName("jiro")
            .audience(CLIENT)
            .groups(code.find() ? Set.of(code.group(1)) : Set.of())
            .expiresIn(300)
            .jws()
            .keyId("double")
            .sign(keys.getPrivate());
    answer(
        exchange,
        """
        {"token_type":"Bearer","expires_in":300,"access_token":"%1$s","id_token":"%1$s"}"""
            .formatted(token));
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
      byte[] body = json.getBytes(UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String base64(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
