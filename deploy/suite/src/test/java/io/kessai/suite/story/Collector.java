package io.kessai.suite.story;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for a collector of OpenTelemetry: takes OTLP over HTTP and remembers all of it. */
final class Collector {
  private static final String PATH = "/v1/traces";

  private final List<ToldSpan> spans = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream requests = new ByteArrayOutputStream();
  private final HttpServer server;

  private Collector(HttpServer server) {
    this.server = server;
  }

  static Collector start() {
    try {
      Collector collector =
          new Collector(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      collector.server.createContext(
          PATH,
          exchange -> {
            byte[] request = exchange.getRequestBody().readAllBytes();
            collector.requests.writeBytes(request);
            collector.spans.addAll(ToldSpan.read(request));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      collector.server.start();
      return collector;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
  }

  /** Every span that was told so far. */
  List<ToldSpan> spans() {
    return List.copyOf(spans);
  }

  /**
   * All that was told so far as it came, of which a span's listed members are a part only: every
   * text in it is readable, as OTLP keeps texts as UTF-8 and nothing is compressed.
   */
  String text() {
    return requests.toString(StandardCharsets.UTF_8);
  }
}
