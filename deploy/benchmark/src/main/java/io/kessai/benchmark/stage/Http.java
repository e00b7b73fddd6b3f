package io.kessai.benchmark.stage;

import io.kessai.benchmark.measure.Worthless;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Plain HTTP for preparing and looking; the load is never made by it. */
public final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private static final int LAST_GOOD = 299;

  private Http() {}

  /** An answer, its body read. */
  public record Answer(int status, String text) {

    /** The same, where it is a good one. {@link Worthless} otherwise. */
    public Answer good() {
      if (status > LAST_GOOD) {
        throw new Worthless("answered " + status + ": " + text);
      }
      return this;
    }
  }

  /** Asks; no status is an error. */
  public static Answer get(URI address, String... headers) {
    return send(HttpRequest.newBuilder(address).GET(), headers);
  }

  /** Sends JSON; no status is an error. */
  public static Answer post(URI address, String json, String... headers) {
    return send(json(address, headers).POST(BodyPublishers.ofString(json)));
  }

  /** Sends JSON; no status is an error. */
  public static Answer put(URI address, String json, String... headers) {
    return send(json(address, headers).PUT(BodyPublishers.ofString(json)));
  }

  /** Sends exactly these bytes with exactly these headers; no status is an error. */
  public static Answer postBytes(URI address, byte[] body, String... headers) {
    return send(HttpRequest.newBuilder(address).POST(BodyPublishers.ofByteArray(body)), headers);
  }

  private static HttpRequest.Builder json(URI address, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).header("Content-Type", "application/json");
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static Answer send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> answer =
          CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Worthless("stopped");
    }
  }
}
