package io.kessai.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Plain HTTP for stories: no redirect is followed, no status is an error. It is for browsers and
 * the payment server; storefronts and operators ask by {@link PaymentClient} and {@link
 * OrderClient}.
 */
public final class Http {
  static final Duration PATIENCE = Duration.ofSeconds(30);
  static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private Http() {}

  /** A response, its body read. */
  public static final class Response {
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Response(int status, HttpHeaders headers, byte[] body) {
      this.status = status;
      this.headers = headers;
      this.body = body;
    }

    public int status() {
      return status;
    }

    public String text() {
      return in(StandardCharsets.UTF_8);
    }

    /** The text of a page that is written in this charset. */
    String in(Charset charset) {
      return new String(body, charset);
    }

    public JsonNode json() {
      try {
        return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(text(), e);
      }
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  public static Response get(URI address) {
    return send(HttpRequest.newBuilder(address).GET());
  }

  public static Response post(URI address, String type, String body) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public static Response postJson(URI address, String body) {
    return post(address, "application/json", body);
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

  public static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Response send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
      return new Response(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
