package io.kessai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A merchant's client as the published MDK behaves, and the handles of the control API. */
public final class Mdk {

  public static final String CCID = "A100000000000001000000cc";
  public static final String KEY = "abcdef0123456789".repeat(4);
  public static final String TOKEN_API_KEY = "00000000-0000-4000-8000-00000000demo";
  public static final String SECOND_CCID = "A100000000000002000000cc";
  public static final String SECOND_KEY = "0123456789abcdef".repeat(4);
  public static final String VISA = "4111111111111111";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicLong ORDERS = new AtomicLong();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Mdk() {}

  public static String newOrderId() {
    return "order-" + ORDERS.incrementAndGet();
  }

  public static String base() {
    return "http://127.0.0.1:" + RestAssured.port;
  }

  /** Members of a request; nested maps and lists are allowed. */
  public static Map<String, Object> params(Object... namesAndValues) {
    Map<String, Object> params = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      params.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return params;
  }

  /** Sends a command in test mode, as the MDK does, and returns {@code result}. */
  public static JsonNode command(String command, String serviceType, Object... params) {
    HttpResponse<String> response = send(command, serviceType, params(params));
    assertThat(response.statusCode()).isEqualTo(200);
    return result(response.body());
  }

  public static HttpResponse<String> send(
      String command, String serviceType, Map<String, Object> params) {
    String area = serviceType.equals("search") ? "test-paynow-search" : "test-paynow";
    return post(
        "/" + area + "/v2/" + command + "/" + serviceType,
        "application/x-www-form-urlencoded",
        encode(envelope(withCommon(params))));
  }

  public static Map<String, Object> withCommon(Map<String, Object> params) {
    Map<String, Object> all = new LinkedHashMap<>(params);
    all.putIfAbsent("txnVersion", "2.0.0");
    all.putIfAbsent("dummyRequest", "1");
    all.putIfAbsent("merchantCcid", CCID);
    return all;
  }

  public static String envelope(Map<String, Object> params) {
    String text = json(params);
    boolean second = SECOND_CCID.equals(params.get("merchantCcid"));
    return "{\"params\":%s,\"authHash\":\"%s\"}"
        .formatted(text, second ? hash(SECOND_CCID, text, SECOND_KEY) : hash(CCID, text, KEY));
  }

  public static String hash(String ccid, String paramsText, String key) {
    return sha256(ccid + paramsText + key);
  }

  public static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public static JsonNode result(String body) {
    return read(body).path("result");
  }

  public static String token(String cardNumber) {
    HttpResponse<String> response =
        post(
            "/4gtoken",
            "application/json; charset=utf-8",
            json(
                params(
                    "token_api_key", TOKEN_API_KEY,
                    "card_number", cardNumber,
                    "card_expire", "12/40",
                    "security_code", "123",
                    "cardholder_name", "TARO YAMADA",
                    "lang", "en")));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return read(response.body()).path("token").asText();
  }

  /** The member that carries a fresh token of this card. */
  public static Map<String, Object> paidBy(String cardNumber) {
    return params("token", token(cardNumber));
  }

  /** Authorises a card order of this amount with the Visa that is approved. */
  public static JsonNode authorize(String orderId, String amount) {
    return command(
        "Authorize", "card", "orderId", orderId, "amount", amount, "payNowIdParam", paidBy(VISA));
  }

  public static JsonNode search(String orderId) {
    return command(
        "Search",
        "search",
        "containDummyFlag",
        "true",
        "searchParameters",
        params("common", params("orderId", orderId)));
  }

  /** The one order that a search for this id finds. */
  public static JsonNode found(String orderId) {
    JsonNode orders = search(orderId).path("orderInfos").path("orderInfo");
    assertThat(orders).hasSize(1);
    return orders.get(0);
  }

  public static JsonNode book(String orderId) {
    HttpResponse<String> response = get("/simulator/books/demo/" + orderId);
    assertThat(response.statusCode()).isEqualTo(200);
    return read(response.body());
  }

  /** How many calls of this command were carried out for the order. */
  public static long executed(String orderId, String command) {
    long executed = 0;
    for (JsonNode call : book(orderId).path("calls")) {
      if (call.path("command").asText().equals(command) && call.path("executed").asBoolean()) {
        executed++;
      }
    }
    return executed;
  }

  public static void fault(Object... rule) {
    HttpResponse<String> response =
        post("/simulator/faults/rules", "application/json", json(params(rule)));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  public static void faults(Object... settings) {
    HttpResponse<String> response = send("PUT", "/simulator/faults", json(params(settings)));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  public static void advance(Duration by) {
    HttpResponse<String> response =
        post("/simulator/clock/advance", "application/json", json(params("by", by.toString())));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  public static void reset() {
    assertThat(post("/simulator/reset", "application/json", "").statusCode()).isEqualTo(204);
  }

  public static HttpResponse<String> post(String path, String contentType, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(base() + path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  public static HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base() + path)).build());
  }

  public static HttpResponse<String> send(String method, String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(base() + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  public static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
