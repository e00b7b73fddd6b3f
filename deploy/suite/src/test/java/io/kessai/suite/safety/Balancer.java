package io.kessai.suite.safety;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kessai.suite.RunningPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One address for several replicas of a service: requests go in turn to those that say that they
 * are ready, as the last look had it. It tries nothing twice.
 */
final class Balancer implements AutoCloseable {
  private static final int LOOK_EVERY_MILLIS = 200;
  private static final Set<String> NOT_FORWARDED =
      Set.of("connection", "content-length", "host", "http2-settings", "upgrade");

  private final List<RunningPart> replicas;
  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
  private final Future<?> looking;
  private final AtomicInteger turn = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private volatile List<RunningPart> ready = List.of();

  Balancer(List<RunningPart> replicas) {
    this.replicas = replicas;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::forward);
    look();
    looking =
        clock.scheduleWithFixedDelay(
            this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Requests that could not be handed on, or were answered 5xx. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    looking.cancel(false);
    clock.close();
    server.stop(0);
    client.close();
  }

  private void look() {
    ready = replicas.stream().filter(Health::isReady).toList();
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<byte[]> answer = client.send(request(exchange), BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 500) {
        failures.add(answer.statusCode() + " " + exchange.getRequestURI());
      }
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      exchange.sendResponseHeaders(
          answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (IOException e) {
      failures.add(e + " " + exchange.getRequestURI());
      exchange.sendResponseHeaders(502, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest request(HttpExchange exchange) throws IOException {
    List<RunningPart> now = ready;
    if (now.isEmpty()) {
      throw new IOException("No replica is ready");
    }
    RunningPart next = now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(next.address().resolve(exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }
}
