package io.kessai.order.webhook;

import io.kessai.order.config.OrderConfig;
import io.kessai.order.webhook.Destinations.Destination;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends one webhook: to the address that was judged, with the certificate checked against the URL's
 * name, over a connection of its own. Redirects are not followed; of the answer's body only the
 * beginning is read.
 */
@Singleton
final class WebhookClient {
  private static final String USER_AGENT = "Kessai-Webhooks/1";

  private final HttpClient client;
  private final Duration timeout;

  @Inject
  WebhookClient(Vertx vertx, OrderConfig config) {
    this(vertx, config.webhooks());
  }

  WebhookClient(Vertx vertx, OrderConfig.Webhooks config) {
    this.timeout = config.timeout();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(config.concurrency())
                .setConnectTimeout((int) timeout.toMillis()));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /** Posts the body; answers within the configured time-out. */
  Outcome post(Destination destination, Map<String, String> headers, byte[] body)
      throws InterruptedException {
    Answer answer = new Answer();
    Future<HttpClientRequest> connecting = client.request(options(destination, headers));
    long deadline = System.nanoTime() + timeout.toNanos();
    try {
      HttpClientRequest request =
          connecting
              .toCompletionStage()
              .toCompletableFuture()
              .get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      try {
        request.send(Buffer.buffer(body)).onComplete(answer::begin, answer::fail);
        return answer.await(deadline - System.nanoTime());
      } finally {
        request.connection().close();
      }
    } catch (ExecutionException e) {
      return new Outcome.Failed(says(e.getCause()));
    } catch (TimeoutException e) {
      connecting.onSuccess(request -> request.connection().close());
      return new Outcome.Failed("No answer came within %s.".formatted(timeout));
    }
  }

  private static RequestOptions options(Destination destination, Map<String, String> headers) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(
                SocketAddress.inetSocketAddress(
                    destination.port(), destination.address().getHostAddress()))
            .setHost(destination.url().getHost())
            .setPort(destination.port())
            .setSsl(destination.isTls())
            .setURI(destination.path())
            .setFollowRedirects(false)
            .putHeader(HttpHeaders.USER_AGENT, USER_AGENT)
            .putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
    headers.forEach(options::putHeader);
    return options;
  }

  /** In words that name no address: storefronts read them. */
  private static String says(Throwable cause) {
    if (cause instanceof ConnectException) {
      return "No connection came about.";
    }
    return cause instanceof SSLException
        ? "TLS failed: the certificate must be valid for the host."
        : "The connection broke before an answer came.";
  }
}
