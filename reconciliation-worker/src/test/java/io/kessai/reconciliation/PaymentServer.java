package io.kessai.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays the payment server's Search (protocol section 6): tells each order's status as the test set
 * it, and remembers who was asked about. Static, as tests and application share it within one JVM.
 */
public final class PaymentServer implements QuarkusTestResourceLifecycleManager {
  private static final Pattern ORDER = Pattern.compile("\"orderId\":\"([^\"]*)\"");
  private static final Map<String, String> STATUS = new ConcurrentHashMap<>();
  private static final List<String> ASKED = new CopyOnWriteArrayList<>();
  private static volatile boolean broken;

  private HttpServer server;

  /** For Quarkus. */
  public PaymentServer() {}

  /** From now on the order has this status. */
  static void knows(String order, String status) {
    STATUS.put(order, status);
  }

  /** From now on every answer is HTTP 500, or no longer. */
  static void isBroken(boolean now) {
    broken = now;
  }

  /** How often it was asked about the order. */
  static long askedAbout(String order) {
    return ASKED.stream().filter(order::equals).count();
  }

  /** How often it was asked. */
  static int asked() {
    return ASKED.size();
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/paynow-search/v2/Search/search", PaymentServer::answer);
    server.start();
    return Map.of("kessai.gateway.url", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      Matcher order = ORDER.matcher(request);
      String id = order.find() ? order.group(1) : "";
      ASKED.add(id);
      byte[] answer = result(id, STATUS.get(id)).getBytes(UTF_8);
      exchange.sendResponseHeaders(broken ? 500 : 200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static String result(String id, String status) {
    if ("failure".equals(status)) {
      return "{\"result\":{\"mstatus\":\"failure\",\"vResultCode\":\"NF01000000000000\"}}";
    }
    String found =
        status == null
            ? ""
            : "{\"orderId\":\"%s\",\"orderStatus\":\"%s\",\"transactionInfos\":{}}"
                .formatted(id, status);
    return ("{\"result\":{\"mstatus\":\"success\",\"vResultCode\":\"N001000000000000\","
            + "\"orderInfos\":{\"orderInfo\":[%s]}}}")
        .formatted(found);
  }
}
