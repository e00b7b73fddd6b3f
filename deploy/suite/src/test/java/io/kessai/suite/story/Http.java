package io.kessai.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Plain HTTP for stories: no redirect is followed, no status is an error. */
public final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private Http() {}

  /** A response, its body read. */
  public record Response(HttpResponse<byte[]> raw) {
    public int status() {
      return raw.statusCode();
    }

    public String text() {
      return new String(raw.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      try {
        return raw.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(raw.body());
      } catch (IOException e) {
        throw new UncheckedIOException(text(), e);
      }
    }

    public String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }
  }

  public static Response get(URI address, String... headers) {
    return send(HttpRequest.newBuilder(address).GET(), headers);
  }

  public static Response post(URI address, String type, String body, String... headers) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        headers);
  }

  public static Response postJson(URI address, String body, String... headers) {
    return post(address, "application/json", body, headers);
  }

  public static Response postForm(URI address, Map<String, String> fields) {
    return post(address, "application/x-www-form-urlencoded", form(fields));
  }

  public static Response putJson(URI address, String body) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  public static Response delete(URI address, String... headers) {
    return send(HttpRequest.newBuilder(address).DELETE(), headers);
  }

  public static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Response send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Response(
          CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
