package io.kessai.gateway;

import io.kessai.fact.Json;
import io.kessai.gateway.GatewayReply.NotSent;
import io.kessai.gateway.GatewayReply.Replied;
import io.kessai.gateway.GatewayReply.Unknown;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.Executors;

/**
 * Sends commands to the payment server, each once. It never retries: whether a command may be sent
 * again is for those to say who know what it moves.
 */
public final class GatewayClient implements AutoCloseable {
  private static final int OK = 200;

  private final GatewayConnection connection;
  private final InstantSource clock;
  private final HttpClient http;

  /** A client for one payment server; it keeps connections alive and is safe for all threads. */
  public GatewayClient(GatewayConnection connection, InstantSource clock) {
    this.connection = connection;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connection.connectTimeout())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Sends the command in the merchant's name and waits, blocking, for one of the three endings. */
  public GatewayReply send(Merchant merchant, GatewayCommand command) {
    HttpRequest request =
        HttpRequest.newBuilder(connection.url().resolve(command.path(merchant.dummy())))
            .timeout(connection.readTimeout())
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Accept", "application/json")
            .header("Accept-Language", "ja")
            .POST(BodyPublishers.ofString(Envelope.seal(merchant, command.params())))
            .build();
    try {
      return reply(http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (HttpConnectTimeoutException | ConnectException e) {
      return new NotSent("No connection to the payment server: " + e.getClass().getSimpleName());
    } catch (IOException e) {
      return new Unknown("The exchange was cut: " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unknown("This service was stopped while waiting for the answer");
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private GatewayReply reply(HttpResponse<String> response) {
    if (response.statusCode() != OK) {
      return new Unknown("The payment server answered HTTP " + response.statusCode());
    }
    try {
      return new Replied(GatewayAnswer.read(response.body(), clock.instant()));
    } catch (Json.Unreadable e) {
      return new Unknown(e.getMessage());
    }
  }
}
