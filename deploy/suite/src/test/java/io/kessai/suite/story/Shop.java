package io.kessai.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.client.order.ApiException;
import io.kessai.client.order.DriftApi;
import io.kessai.client.order.OrdersApi;
import io.kessai.client.order.model.OrderPage;
import io.kessai.client.payment.LookupsApi;
import io.kessai.client.payment.PaymentsApi;
import io.kessai.client.payment.model.FollowUp;
import io.kessai.client.payment.model.StartPayment;
import io.kessai.suite.Layout;
import io.kessai.suite.Part;
import io.kessai.suite.StorefrontKeys;
import io.kessai.suite.Suite;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A storefront, talking to the public REST by the client that is generated from the contracts: a
 * body given as text must be one that they describe.
 */
public final class Shop {
  private final Layout layout;
  private final String merchant;
  private final Map<String, String> headers;
  private final PaymentClient paymentApi;
  private final OrderClient orderService;

  public Shop(Suite suite, String merchant) {
    this(suite.layout(), suite.keys(), merchant);
  }

  /** One that finds the services where this layout says. */
  public Shop(Layout layout, StorefrontKeys keys, String merchant) {
    this(
        layout,
        merchant,
        Tokens.header(keys, "payments:write payments:read orders:read", merchant));
  }

  private Shop(Layout layout, String merchant, Map<String, String> headers) {
    this.layout = layout;
    this.merchant = merchant;
    this.headers = headers;
    this.paymentApi = new PaymentClient(layout, headers);
    this.orderService = new OrderClient(layout, headers);
  }

  /** The same storefront, whose commands are steps of this trace. */
  Shop following(String traceparent) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put("traceparent", traceparent);
    return new Shop(layout, merchant, more);
  }

  /** The client itself, for who wants its types. */
  PaymentsApi payments() {
    return new PaymentsApi(paymentApi);
  }

  /** The client itself, for who wants its types. */
  OrdersApi orders() {
    return new OrdersApi(orderService);
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
    StartPayment start = Described.body(body, StartPayment.class);
    return PaymentClient.told(
        () -> payments().startPaymentWithHttpInfo(merchant, method, order, key, start));
  }

  /** Gives a command on an order that is open: {@code complete}, {@code terminate} and the like. */
  public Http.Response operate(String order, String operation, String body, String key) {
    FollowUp follow = Described.body(body, FollowUp.class);
    return PaymentClient.told(
        () -> payments().followUpWithHttpInfo(merchant, operation, order, key, follow));
  }

  /** Asks about the order what moves no money, such as {@code payer}. */
  public Http.Response lookUp(String order, String name) {
    return PaymentClient.told(
        () -> new LookupsApi(paymentApi).lookUpOfOrderWithHttpInfo(name, merchant, order));
  }

  /** Asks what is the same for all orders of a method, such as the list of banks. */
  public Http.Response lookUpOf(String method, String name) {
    return PaymentClient.told(
        () -> new LookupsApi(paymentApi).lookUpOfMethodWithHttpInfo(name, merchant, method));
  }

  public Http.Response capture(String order, String body, String key) {
    return operate(order, "capture", body, key);
  }

  public Http.Response cancel(String order, String key) {
    return operate(order, "cancel", "{}", key);
  }

  public Http.Response refund(String order, String body, String key) {
    return operate(order, "refund", body, key);
  }

  /** The payment as payment-api knows it. */
  public JsonNode payment(String order) {
    return PaymentClient.told(() -> payments().readPaymentWithHttpInfo(merchant, order)).json();
  }

  /** The order as order-service knows it. */
  public JsonNode order(String order) {
    return OrderClient.told(() -> orders().getOrderWithHttpInfo(merchant, order)).json();
  }

  /** A customer's newest orders, as order-service finds them. */
  OrderPage ordersOf(String customer) throws ApiException {
    return ordersOf(customer, null, null);
  }

  /** A page of a customer's orders, newest first; the first one comes after {@code null}. */
  OrderPage ordersOf(String customer, Integer limit, String after) throws ApiException {
    return orders()
        .listOrders(
            merchant, after, null, null, null, customer, null, limit, null, null, null, null,
            "newest", null);
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
    return OrderClient.told(() -> orders().getHistoryWithHttpInfo(merchant, order));
  }

  /** How many different notices the order's history holds. */
  public int notices(String order) {
    return history(order).split("\"messenger\":\"notice\"", -1).length - 1;
  }

  /** What order-service reports of today as found by inquiry alone. */
  public String drift() {
    String today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
    return OrderClient.told(() -> new DriftApi(orderService).getDriftWithHttpInfo(today, today))
        .text();
  }

  /** The page of the shop that browsers are sent on to. */
  public String page(String order) {
    return layout.address(Part.STOREFRONT) + "/orders/" + order;
  }
}
