package io.kessai.gateway;

import io.kessai.fact.Json;
import io.kessai.gateway.GatewayReply.NotSent;
import io.kessai.gateway.GatewayReply.Replied;
import io.kessai.gateway.GatewayReply.Unknown;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends commands to the payment server, each once. It never retries: whether a command may be sent
 * again is for those to say who know what it moves.
 */
public final class GatewayClient implements AutoCloseable {
  private static final int OK = 200;
  private static final String ORDER_ID = "orderId";

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

  /**
   * Sends the command in the merchant's name and waits, blocking, for one of the three endings. It
   * throws nothing, whatever happens on the way.
   */
  public GatewayReply send(Merchant merchant, GatewayCommand command) {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(
            request(merchant, command), head -> new BoundedBody(connection.maxAnswerBytes()));
    try {
      return reply(command, exchange.get(longestWait(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      return ended(e.getCause());
    } catch (TimeoutException e) {
      exchange.cancel(true);
      return new Unknown("The answer did not end within " + connection.readTimeout());
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      return new Unknown("This service was stopped while waiting for the answer");
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest request(Merchant merchant, GatewayCommand command) {
    return HttpRequest.newBuilder(connection.url().resolve(command.path(merchant.dummy())))
        .timeout(connection.readTimeout())
        .header("Content-Type", "application/json; charset=utf-8")
        .header("Accept", "application/json")
        .header("Accept-Language", "ja")
        .POST(BodyPublishers.ofString(Envelope.seal(merchant, command.params())))
        .build();
  }

  /** The request's own time-out ends with the answer's head; this one bounds its body too. */
  private long longestWait() {
    return connection.connectTimeout().plus(connection.readTimeout()).toMillis();
  }

  private static GatewayReply ended(Throwable cause) {
    return cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException
        ? new NotSent("No connection to the payment server: " + cause.getClass().getSimpleName())
        : new Unknown("The exchange was cut: " + cause.getClass().getSimpleName());
  }

  private GatewayReply reply(GatewayCommand command, HttpResponse<byte[]> response) {
    if (response.statusCode() != OK) {
      return new Unknown("The payment server answered HTTP " + response.statusCode());
    }
    try {
      String body = new String(response.body(), StandardCharsets.UTF_8);
      GatewayAnswer answer = GatewayAnswer.read(body, clock.instant());
      return isAbout(command, answer)
          ? new Replied(answer)
          : new Unknown("The payment server answered about another order");
    } catch (Json.Unreadable e) {
      return new Unknown(e.getMessage());
    }
  }

  /** The payment server repeats the order id; where either side names none, nothing is compared. */
  private static boolean isAbout(GatewayCommand command, GatewayAnswer answer) {
    Optional<String> told = answer.text(ORDER_ID);
    return command.about().isEmpty() || told.isEmpty() || told.equals(command.about());
  }
}
