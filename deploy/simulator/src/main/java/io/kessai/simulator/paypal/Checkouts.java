package io.kessai.simulator.paypal;

import io.kessai.simulator.Reset;
import io.kessai.simulator.SimulatorConfig;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.bounds.BoundedMap;
import io.kessai.simulator.clock.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Where consumers are on their way through PayPal, by token. */
@ApplicationScoped
public class Checkouts {

  private static final int TOKEN_DIGITS = 17;
  private static final int PAYER_DIGITS = 9;

  private final Ids ids;
  private final BoundedMap<String, OrderBook> byToken;

  Checkouts(Ids ids, SimulatorConfig config) {
    this.ids = ids;
    this.byToken = new BoundedMap<>(config.limits().orders());
  }

  /** Where the browser goes from PayPal; by GET. */
  record Onward(String uri, SequencedMap<String, String> parameters) {}

  /** A new token, at most 20 characters. */
  String newToken() {
    return "EC-" + ids.digits(TOKEN_DIGITS);
  }

  void begin(Checkout checkout, OrderBook book) {
    byToken.put(checkout.token(), book);
  }

  /** The order id that a token leads to. */
  Optional<String> orderId(String token) {
    return byToken.find(token).map(OrderBook::orderId);
  }

  /** The order that a consumer may still pay. */
  Optional<Order> open(String token) {
    return byToken
        .find(token)
        .flatMap(book -> book.exclusively(book::order))
        .filter(order -> order.status() != OrderStatus.EXPIRED);
  }

  /** The consumer logs in and approves; the same consumer each time. */
  Optional<Onward> approve(String token) {
    return open(token)
        .map(
            order -> {
              Login login =
                  order
                      .part(Login.class)
                      .orElseGet(() -> new Login("SIMU" + ids.digits(PAYER_DIGITS)));
              order.attach(Login.class, login);
              Checkout checkout = order.part(Checkout.class).orElseThrow();
              Onward onward = onward(checkout.returnUrl(), token);
              onward.parameters().put("PayerID", login.payerId());
              return onward;
            });
  }

  /** The consumer gives up. */
  Optional<Onward> cancel(String token) {
    return open(token)
        .map(order -> onward(order.part(Checkout.class).orElseThrow().cancelUrl(), token));
  }

  private static Onward onward(String uri, String token) {
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    parameters.put("token", token);
    return new Onward(uri, parameters);
  }

  void reset(@Observes Reset reset) {
    byToken.clear();
  }
}
