package io.kessai.storefront.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** payment-api and order-service on one port. What no test told it about is not found. */
public final class FakeServices implements AutoCloseable {
  private static final String PROBLEM = "application/problem+json";
  private static final Answer UNKNOWN =
      Answer.problem(404, "unknown-order", "There is no such order", "Check its id.");

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  FakeServices() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * What to answer.
   *
   * @param status HTTP status; 0 to hang up without a word
   */
  public record Answer(int status, String type, String body) {
    public static Answer json(int status, String body) {
      return new Answer(status, "application/json", body);
    }

    public static Answer problem(int status, String name, String title, String detail) {
      return new Answer(
          status,
          PROBLEM,
          """
          {"type":"urn:kessai:problem:%s","title":"%s","status":%d,"detail":"%s"}
          """
              .formatted(name, title, status, detail));
    }

    public static Answer hangUp() {
      return new Answer(0, null, null);
    }
  }

  /** A request that came in. */
  public record Heard(String method, String path, Map<String, List<String>> headers, String body) {
    public String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }
  }

  /** Answers requests for this path of the demo merchant's orders so. */
  public void tell(String methodAndPath, Answer answer) {
    answers.put(methodAndPath, answer);
  }

  public void forget() {
    answers.clear();
    heard.clear();
  }

  /** The commands that came in. */
  public List<Heard> commands() {
    return heard.stream().filter(request -> request.method().equals("POST")).toList();
  }

  public List<Heard> all() {
    return List.copyOf(heard);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getPath();
      heard.add(
          new Heard(
              exchange.getRequestMethod(), path, Map.copyOf(exchange.getRequestHeaders()), body));
      String tail = path.replaceFirst("^/merchants/demo/orders/", "");
      write(exchange, answers.getOrDefault(exchange.getRequestMethod() + " " + tail, UNKNOWN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.status() == 0) {
      return;
    }
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", answer.type());
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
