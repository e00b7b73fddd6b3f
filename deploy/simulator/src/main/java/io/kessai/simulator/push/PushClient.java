package io.kessai.simulator.push;

import io.kessai.simulator.signature.ContentHmac;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** Sends one POST to a merchant. */
@ApplicationScoped
public class PushClient {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int OK = 200;

  private final Duration timeout;
  private final HttpClient client;

  PushClient(PushConfig config, @VirtualThreads ExecutorService executor) {
    this.timeout = config.timeout();
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .executor(executor)
            .build();
  }

  /**
   * What the merchant answered.
   *
   * @param text the HTTP status, or why there was none
   */
  record Answer(String text, boolean accepted) {}

  Answer post(String url, String contentHmac, byte[] body) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url))
              .timeout(timeout)
              .header("Content-Type", FORM)
              .header(ContentHmac.HEADER, contentHmac)
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build();
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return new Answer(Integer.toString(status), status == OK);
    } catch (IOException | IllegalArgumentException unreachable) {
      return new Answer("no answer: " + unreachable.getClass().getSimpleName(), false);
    }
  }

  @PreDestroy
  void stop() {
    client.shutdownNow();
  }
}
