package io.kessai.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.suite.Layout;
import io.kessai.suite.Part;
import io.kessai.suite.StorefrontKeys;
import io.kessai.suite.Suite;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A storefront, talking to the public REST. */
public final class Shop {
  private final Layout layout;
  private final String merchant;
  private final String token;
  private final List<String> trace;

  public Shop(Suite suite, String merchant) {
    this(suite.layout(), suite.keys(), merchant);
  }

  /** One that finds the services where this layout says. */
  public Shop(Layout layout, StorefrontKeys keys, String merchant) {
    this(
        layout,
        merchant,
        Tokens.sign(
            keys.privateKey(), "payments:write payments:read orders:read", List.of(merchant)),
        List.of());
  }

  private Shop(Layout layout, String merchant, String token, List<String> trace) {
    this.layout = layout;
    this.merchant = merchant;
    this.token = token;
    this.trace = trace;
  }

  /** The same storefront, whose commands are steps of this trace. */
  Shop following(String traceparent) {
    return new Shop(layout, merchant, token, List.of("traceparent", traceparent));
  }

  /** A new order id; one story never meets another's orders. */
  public static String newOrder() {
    return "story-" + UUID.randomUUID();
  }

  /** Starts a card payment. */
  public Http.Response payByCard(String order, long amount, boolean capture, String cardToken) {
    return start(
        order, "card", amount, capture, "{\"token\":\"" + cardToken + "\"}", "open-" + order);
  }

  /** Starts a card payment with 3-D Secure. */
  public Http.Response payBySecureCard(
      String order, long amount, boolean capture, String cardToken) {
    String details =
        """
        {"token":"%s","mode":"company","cardholderName":"TARO YAMADA",
         "browser":{"accept":"text/html","userAgent":"Story/1.0"}}"""
            .formatted(cardToken);
    return start(order, "mpi", amount, capture, details, "open-" + order);
  }

  public Http.Response start(
      String order, String method, long amount, boolean capture, String details, String key) {
    String body =
        "{\"amount\":%d,\"capture\":%s,\"returnUrl\":\"%s\",\"details\":%s}"
            .formatted(amount, capture, page(order), details);
    return start(order, method, body, key);
  }

  /** Starts a payment with exactly this body. */
  public Http.Response start(String order, String method, String body, String key) {
    return post("/orders/" + order + "/payments/" + method, body, key);
  }

  /** Gives a command on an order that is open: {@code complete}, {@code terminate} and the like. */
  public Http.Response operate(String order, String operation, String body, String key) {
    return post("/orders/" + order + "/payment/" + operation, body, key);
  }

  /** Asks about the order what moves no money, such as {@code payer}. */
  public Http.Response lookUp(String order, String name) {
    return Http.get(at(Part.PAYMENT_API, "/orders/" + order + "/payment/" + name), authorization());
  }

  /** Asks what is the same for all orders of a method, such as the list of banks. */
  public Http.Response lookUpOf(String method, String name) {
    return Http.get(at(Part.PAYMENT_API, "/methods/" + method + "/" + name), authorization());
  }

  public Http.Response capture(String order, String body, String key) {
    return post("/orders/" + order + "/payment/capture", body, key);
  }

  public Http.Response cancel(String order, String key) {
    return post("/orders/" + order + "/payment/cancel", "{}", key);
  }

  public Http.Response refund(String order, String body, String key) {
    return post("/orders/" + order + "/payment/refund", body, key);
  }

  /** The payment as payment-api knows it. */
  public JsonNode payment(String order) {
    return Http.get(at(Part.PAYMENT_API, "/orders/" + order + "/payment"), authorization()).json();
  }

  /** The order as order-service knows it. */
  public JsonNode order(String order) {
    return Http.get(at(Part.ORDER_SERVICE, "/orders/" + order), authorization()).json();
  }

  /** A page of a customer's orders, as order-service finds them. */
  public JsonNode ordersOf(String customer, String more) {
    return Http.get(
            at(Part.ORDER_SERVICE, "/orders?customerReference=" + customer + more), authorization())
        .json();
  }

  /** How far the order has come, as order-service knows it; empty while it knows nothing. */
  public String status(String order) {
    return order(order).path("status").asText();
  }

  /** The order's money as order-service knows it: authorised, captured, refunded. */
  public String money(String order) {
    JsonNode known = order(order);
    return known.path("authorizedAmount").asLong()
        + "/"
        + known.path("capturedAmount").asLong()
        + "/"
        + known.path("refundedAmount").asLong();
  }

  /** Every fact of the order, as text. */
  public String history(String order) {
    return askForFacts(order).text();
  }

  /** Every fact of the order. */
  public JsonNode facts(String order) {
    return askForFacts(order).json();
  }

  private Http.Response askForFacts(String order) {
    return Http.get(at(Part.ORDER_SERVICE, "/orders/" + order + "/history"), authorization());
  }

  /** How many different notices the order's history holds. */
  public int notices(String order) {
    return history(order).split("\"messenger\":\"notice\"", -1).length - 1;
  }

  /** What order-service reports of today as found by inquiry alone. */
  public String drift() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    URI address = layout.address(Part.ORDER_SERVICE);
    return Http.get(address.resolve("/drift?from=" + today + "&to=" + today), authorization())
        .text();
  }

  /** The page of the shop that browsers are sent on to. */
  public String page(String order) {
    return layout.address(Part.STOREFRONT) + "/orders/" + order;
  }

  private Http.Response post(String path, String body, String key) {
    List<String> headers = new ArrayList<>(trace);
    headers.addAll(List.of("Authorization", "Bearer " + token, "Idempotency-Key", key));
    return Http.postJson(at(Part.PAYMENT_API, path), body, headers.toArray(String[]::new));
  }

  private URI at(Part part, String path) {
    return layout.address(part).resolve("/merchants/" + merchant + path);
  }

  private String[] authorization() {
    return new String[] {"Authorization", "Bearer " + token};
  }
}
