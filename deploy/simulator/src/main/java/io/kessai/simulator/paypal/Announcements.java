package io.kessai.simulator.paypal;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.Params;
import io.kessai.simulator.command.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code set}: opens an order and gives PayPal's login page for it. */
@ApplicationScoped
public class Announcements {

  private static final int LONGEST_URL = 1024;
  private static final int LONGEST_DESCRIPTION = 127;
  private static final List<String> SHIP_REQUIRED =
      List.of("shipName", "shipStreet1", "shipCity", "shipPostalCode");
  private static final List<String> SHIP_OPTIONAL =
      List.of("shipStreet2", "shipState", "shipCountry", "shipPhone");

  private final Checkouts checkouts;
  private final PaypalRows rows;
  private final MovableClock clock;
  private final PaypalConfig config;

  Announcements(Checkouts checkouts, PaypalRows rows, MovableClock clock, PaypalConfig config) {
    this.checkouts = checkouts;
    this.rows = rows;
    this.clock = clock;
    this.config = config;
  }

  Answer set(Call call) {
    call.params().orderId("orderId");
    long amount = call.params().amount(Outcomes.LARGEST_AMOUNT);
    Checkout checkout = checkout(call);
    if (!call.isNew()) {
      return Answer.refused(Refusals.ORDER_EXISTS);
    }
    Order order = call.open(amount);
    order.attach(Checkout.class, checkout);
    Result result = Outcomes.announced(amount);
    Row row = rows.add(order, checkout.command(), checkout.type("set"), result, amount);
    if (result.isFailure()) {
      order.status(OrderStatus.ERROR);
      return Answer.of(result, row.txnId(), Map.of());
    }
    checkouts.begin(checkout, call.book());
    order.expireAt(
        clock.instant().plus(config.tokenValidity()), late -> late.status(OrderStatus.EXPIRED));
    return Answer.of(
        result,
        row.txnId(),
        Map.of(
            "token",
            checkout.token(),
            "loginUrl",
            call.browserBase() + "/paypal/" + checkout.token()));
  }

  private Checkout checkout(Call call) {
    Params params = call.params();
    String description = params.text("orderDescription").orElse("");
    if (description.getBytes(StandardCharsets.UTF_8).length > LONGEST_DESCRIPTION) {
      throw new BadInput("orderDescription: at most 127 bytes");
    }
    return new Checkout(
        checkouts.newToken(),
        call.target().command(),
        url(params, "returnUrl"),
        url(params, "cancelUrl"),
        description,
        ship(params));
  }

  private static String url(Params params, String name) {
    String url = params.required(name);
    if (url.length() > LONGEST_URL || !url.matches("https?://\\S+")) {
      throw new BadInput(name + ": an address of at most 1024 characters");
    }
    return url;
  }

  private static Map<String, String> ship(Params params) {
    Map<String, String> ship = new LinkedHashMap<>();
    if (params.text("shippingFlag").filter("1"::equals).isPresent()) {
      SHIP_REQUIRED.forEach(name -> ship.put(name, params.required(name)));
      SHIP_OPTIONAL.forEach(name -> params.text(name).ifPresent(text -> ship.put(name, text)));
    }
    return ship;
  }
}
