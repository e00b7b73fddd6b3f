package io.kessai.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The simulator: the payment server, its consumers, and what goes wrong with it. */
public final class PaymentServer {
  public static final String APPROVED = "4012888888881881";
  public static final String CHALLENGED = "4111111111111111";
  public static final String OVER_LIMIT = "4000000000009995";
  public static final String ON_HOLD = "3530111333300000";

  static final String TOKEN_API_KEY = "00000000-0000-4000-8000-00000000demo";

  private static final Set<String> TOKENS = ConcurrentHashMap.newKeySet();

  private final URI address;

  public PaymentServer(URI address) {
    this.address = address;
  }

  /**
   * What a consumer's browser carries back to the merchant.
   *
   * @param method {@code GET} or {@code POST}
   */
  public record Carried(String method, URI to, Map<String, String> parameters) {

    /** The browser arrives at payment-api. */
    public Http.Response arrive() {
      return method.equals("GET") ? Http.get(withQuery()) : Http.postForm(to, parameters);
    }

    /** The browser arrives with one parameter changed on the way. */
    public Http.Response arriveWith(String name, String value) {
      Map<String, String> changed = new LinkedHashMap<>(parameters);
      changed.put(name, value);
      return new Carried(method, to, changed).arrive();
    }

    private URI withQuery() {
      String query =
          parameters.entrySet().stream()
              .map(
                  parameter ->
                      parameter.getKey()
                          + "="
                          + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
      return query.isEmpty() ? to : URI.create(to + (to.getQuery() == null ? "?" : "&") + query);
    }
  }

  /** The consumer's browser gives the card to the token server. */
  public String tokenFor(String cardNumber) {
    String token =
        Http.postJson(
                address.resolve("/4gtoken"),
                """
                {"token_api_key":"%s","card_number":"%s","card_expire":"12/30","security_code":"123",
                 "cardholder_name":"TARO YAMADA","lang":"en"}"""
                    .formatted(TOKEN_API_KEY, cardNumber))
            .json()
            .path("token")
            .asText();
    TOKENS.add(token);
    return token;
  }

  /** Every token that a story of this run was given. */
  static Set<String> tokensGiven() {
    return Set.copyOf(TOKENS);
  }

  /** The consumer authenticates. */
  public Carried consumerApproves(String order) {
    return consumer("mpi", order, "approve");
  }

  /** The consumer fails to authenticate. */
  public Carried consumerFails(String order) {
    return consumer("mpi", order, "fail");
  }

  /** From now on this goes wrong once with this order. */
  public void fault(String what, String order) {
    fault(what, order, "", 0);
  }

  /** From now on this goes wrong once with this order's command or kind of notice. */
  public void fault(String what, String order, String command, long delayMillis) {
    Http.Response set =
        Http.postJson(
            address.resolve("/simulator/faults/rules"),
            "{\"what\":\"%s\",\"orderId\":\"%s\",\"delayMillis\":%d%s}"
                .formatted(
                    what,
                    order,
                    delayMillis,
                    command.isEmpty() ? "" : ",\"command\":\"" + command + "\""));
    if (set.status() != 200) {
      throw new IllegalStateException(set.text());
    }
  }

  /** From now on so many notices are collected into one POST. */
  public void bundleNotices(int size) {
    Http.Response set =
        Http.putJson(
            address.resolve("/simulator/faults"),
            "{\"bundleSize\":" + size + ",\"bundleMillis\":2000}");
    if (set.status() != 200) {
      throw new IllegalStateException(set.text());
    }
  }

  /** Sends the order's notices once more; says what each was answered. */
  public JsonNode sendNoticesAgain(String order) {
    return Http.postJson(
            address.resolve("/simulator/push/redeliver"),
            "{\"merchant\":\"demo\",\"orderId\":\"" + order + "\"}")
        .json();
  }

  /** Sends this as a PUSH of 3-D Secure, signed with this key; says what it was answered. */
  public String sendForged(String body, String secretKey) {
    return sendForged("mpi", body, secretKey);
  }

  /** Sends this as a PUSH of the service, signed with this key; says what it was answered. */
  public String sendForged(String service, String body, String secretKey) {
    return Http.postJson(
            address.resolve("/simulator/push/forged"),
            "{\"merchant\":\"demo\",\"serviceType\":\"%s\",\"body\":\"%s\",\"secretKey\":\"%s\"}"
                .formatted(service, body, secretKey))
        .json()
        .path("answer")
        .asText();
  }

  /** The payment server's own book of the order. */
  public JsonNode book(String order) {
    return Http.get(address.resolve("/simulator/books/demo/" + order)).json();
  }

  /** How often it carried out a command of this name for the order: what moved money. */
  public long executed(String order, String command) {
    return StreamSupport.stream(book(order).path("calls").spliterator(), false)
        .filter(call -> call.path("command").asText().equals(command))
        .filter(call -> call.path("executed").asBoolean())
        .count();
  }

  /** The money of the order by its own books: authorised, captured, refunded. */
  public String money(String order) {
    JsonNode money = book(order).path("order").path("money");
    return money.path("authorized").asLong()
        + "/"
        + money.path("captured").asLong()
        + "/"
        + money.path("refunded").asLong();
  }

  /** The order's time runs out at the payment server. */
  public void expire(String order) {
    does("/simulator/books/demo/" + order + "/expire", "");
  }

  /** Something happens at the payment server or behind it, by its own controls. */
  public JsonNode does(String path, String json) {
    Http.Response response = Http.postJson(address.resolve(path), json);
    if (response.status() != 200) {
      throw new IllegalStateException(path + ": " + response.status() + " " + response.text());
    }
    return response.json();
  }

  /** The consumer does this at the service's pages; says what the browser then carries back. */
  public Carried consumer(String service, String order, String does) {
    JsonNode carried = does("/simulator/consumer/" + service + "/demo/" + order + "/" + does, "");
    Map<String, String> parameters = new LinkedHashMap<>();
    carried
        .path("parameters")
        .properties()
        .forEach(parameter -> parameters.put(parameter.getKey(), parameter.getValue().asText()));
    return new Carried(
        carried.path("method").asText(), URI.create(carried.path("uri").asText()), parameters);
  }
}
