package io.kessai.order.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A client that follows a stream and keeps what it hears. */
final class Events implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpResponse<Stream<String>> response;
  private final List<Event> heard = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  /**
   * Connects.
   *
   * @param after {@code Last-Event-ID}; empty for none
   */
  Events(URI address, String token, String after) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream");
    if (!after.isEmpty()) {
      request.header("Last-Event-ID", after);
    }
    try {
      response = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  int status() {
    return response.statusCode();
  }

  String type() {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  List<Event> heard() {
    return heard;
  }

  /** The orders' versions that came, as {@code order/version}. */
  List<String> told() {
    return heard.stream().map(Event::told).toList();
  }

  List<String> comments() {
    return comments;
  }

  boolean ended() {
    return ended;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private void listen() {
    List<String> block = new ArrayList<>();
    try {
      response
          .body()
          .forEach(
              line -> {
                if (line.startsWith(":")) {
                  comments.add(line);
                } else if (!line.isEmpty()) {
                  block.add(line);
                } else if (!block.isEmpty()) {
                  heard.add(Event.of(block));
                  block.clear();
                }
              });
    } catch (UncheckedIOException e) {
      comments.add(": broken off");
    }
    ended = true;
  }

  /** An event. */
  record Event(String id, String name, String data) {

    static Event of(List<String> lines) {
      return new Event(field(lines, "id"), field(lines, "event"), field(lines, "data"));
    }

    String told() {
      return data.replaceAll(".*\"orderId\":\"([^\"]+)\".*\"version\":([0-9]+).*", "$1/$2");
    }

    private static String field(List<String> lines, String name) {
      return String.join(
          "\n",
          lines.stream()
              .filter(line -> line.startsWith(name + ":"))
              .map(line -> line.substring(name.length() + 1).strip())
              .toList());
    }
  }

  /** The address of a path. */
  static URI at(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
