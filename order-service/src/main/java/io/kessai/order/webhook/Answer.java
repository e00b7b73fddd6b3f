package io.kessai.order.webhook;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An answer as it comes in. Its status decides; the body is read only as far as people are shown,
 * and one that never ends does not undo a success.
 */
final class Answer {
  private static final int LONGEST = 200;

  private final CompletableFuture<Void> complete = new CompletableFuture<>();
  private final Buffer body = Buffer.buffer();
  private volatile Optional<HttpClientResponse> head = Optional.empty();

  /** The status and the headers came. */
  void begin(HttpClientResponse response) {
    head = Optional.of(response);
    response.handler(this::take);
    response.endHandler(end -> complete.complete(null));
    response.exceptionHandler(complete::completeExceptionally);
  }

  /** Nothing came. */
  void fail(Throwable cause) {
    complete.completeExceptionally(cause);
  }

  private synchronized void take(Buffer more) {
    body.appendBuffer(more, 0, Math.min(more.length(), LONGEST - body.length()));
    if (body.length() == LONGEST) {
      complete.complete(null);
    }
  }

  /** What it comes to: at the latest then, with what is there by then. */
  Outcome await(long nanos) throws ExecutionException, TimeoutException, InterruptedException {
    try {
      complete.get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      if (head.isEmpty()) {
        throw e;
      }
    }
    return outcome(head.orElseThrow());
  }

  private Outcome outcome(HttpClientResponse response) {
    int status = response.statusCode();
    if (status / 100 == 2) {
      return new Outcome.Taken(status);
    }
    if (status == Outcome.Gone.STATUS) {
      return new Outcome.Gone(beginning());
    }
    String retryAfter = response.getHeader(HttpHeaders.RETRY_AFTER);
    return new Outcome.Declined(status, retryAfter == null ? "" : retryAfter, beginning());
  }

  /** Without what a database or a terminal would stumble over. */
  private synchronized String beginning() {
    return new String(body.getBytes(), StandardCharsets.UTF_8)
        .replaceAll("[\\p{Cntrl}\\uFFFD]", " ")
        .strip();
  }
}
