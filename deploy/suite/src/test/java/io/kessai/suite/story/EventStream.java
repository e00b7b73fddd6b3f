package io.kessai.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.suite.Part;
import io.kessai.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A storefront that follows all changes of a merchant from now on. By plain HTTP: the generated
 * client would hand over the stream when it has ended.
 */
final class EventStream implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DATA = "data:";

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();

  EventStream(Suite suite, String merchant) {
    URI events =
        suite.layout().address(Part.ORDER_SERVICE).resolve("/merchants/" + merchant + "/events");
    HttpRequest.Builder request = HttpRequest.newBuilder(events);
    Tokens.header(suite.keys(), "orders:read", merchant).forEach(request::header);
    try {
      HttpResponse<Stream<String>> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("The stream was refused: " + response.statusCode());
      }
      Thread.ofVirtual().start(() -> listen(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What it was told of this order, in the sequence in which it was. */
  List<JsonNode> toldOf(String order) {
    return heard.stream()
        .filter(event -> event.path("data").path("orderId").asText().equals(order))
        .toList();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private void listen(Stream<String> lines) {
    lines
        .filter(line -> line.startsWith(DATA))
        .forEach(line -> heard.add(read(line.substring(DATA.length()))));
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
