package io.kessai.world;

import io.kessai.fact.Json;
import io.kessai.fact.Operation;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.method.Command;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A model of the payment server: what it does with money, and what it tells in its own words. */
final class PaymentServer {
  private static final Duration TIME_OUT = Duration.ofSeconds(60);
  private static final Duration SOONEST = Duration.ofSeconds(10);
  private static final Duration LATEST = Duration.ofMinutes(24);

  private final Timeline time;
  private final Weather weather;
  private final Wire wire;
  private final BiConsumer<String, Boolean> consumerDone;
  private final Map<String, BookedOrder> orders = new TreeMap<>();
  private final Map<String, Integer> executions = new HashMap<>();
  private final Set<String> done = new HashSet<>();
  private int exchanges;

  PaymentServer(
      Timeline time, Weather weather, Wire wire, BiConsumer<String, Boolean> consumerDone) {
    this.time = time;
    this.weather = weather;
    this.wire = wire;
    this.consumerDone = consumerDone;
  }

  /** How a call ends for whoever makes it. */
  sealed interface Reply {
    /** It was answered. */
    record Replied(GatewayAnswer answer) implements Reply {}

    /** No connection came about. */
    record NotSent() implements Reply {}

    /** Nobody knows. */
    record Unknown() implements Reply {}
  }

  Collection<BookedOrder> orders() {
    return orders.values();
  }

  Optional<BookedOrder> order(String id) {
    return Optional.ofNullable(orders.get(id));
  }

  /** The commands that were carried out and not refused. */
  Set<String> done() {
    return done;
  }

  /** How often each command came. */
  Map<String, Integer> executions() {
    return executions;
  }

  /** A call that moves money. */
  void call(Command command, Consumer<Reply> caller) {
    exchange(caller, () -> execute(command));
  }

  /** A call that only asks. */
  void ask(GatewayCommand question, Consumer<Reply> caller) {
    exchange(caller, () -> answer(question));
  }

  /** One connection: the network carries what it carries once, or breaks; nothing comes twice. */
  private void exchange(Consumer<Reply> caller, Supplier<String> work) {
    if (weather.isUnreachable()) {
      time.in(wire.delay(), () -> caller.accept(new Reply.NotSent()));
      return;
    }
    boolean[] ended = {false};
    Consumer<Reply> once =
        reply -> {
          if (!ended[0]) {
            ended[0] = true;
            caller.accept(reply);
          }
        };
    time.in(TIME_OUT, () -> once.accept(new Reply.Unknown()));
    if (weather.loses("a request to the payment server")) {
      return;
    }
    time.in(
        wire.delay(),
        () -> {
          String body = work.get();
          if (!weather.loses("an answer of the payment server")) {
            time.in(wire.delay(), () -> once.accept(new Reply.Replied(read(body))));
          }
        });
  }

  private String execute(Command command) {
    executions.merge(command.id(), 1, Integer::sum);
    exchanges++;
    String exchange = "txn-" + exchanges;
    boolean success = !time.happens(0.1);
    if (command.operation() == Operation.AUTHORIZE) {
      open(
          orders.computeIfAbsent(id(command), first -> new BookedOrder(command)),
          exchange,
          success);
    } else {
      orders.get(id(command)).follow(exchange, command, success);
    }
    boolean asSaid = success || (order(id(command)).orElseThrow().isSecure() && isOpening(command));
    if (asSaid) {
      done.add(command.id());
    }
    return body(BookedOrder.word(asSaid), id(command), members(exchange));
  }

  private void open(BookedOrder order, String exchange, boolean success) {
    if (!order.isSecure()) {
      order.authorize(exchange, success);
      return;
    }
    order.await(exchange);
    if (time.happens(0.75)) {
      time.in(time.between(SOONEST, LATEST), () -> authenticated(order, success));
    }
  }

  private void authenticated(BookedOrder order, boolean success) {
    exchanges++;
    order.authorize("txn-" + exchanges, success);
    consumerDone.accept(order.id(), success);
  }

  private String answer(GatewayCommand question) {
    if (question.command().equals("Search")) {
      String wanted = question.params().toString();
      String listed =
          orders.values().stream()
              .filter(order -> wanted.contains("orderId=" + order.id() + "}"))
              .map(BookedOrder::listing)
              .findFirst()
              .orElse("");
      return body("success", "", "\"orderInfos\":{\"orderInfo\":[" + listed + "]}");
    }
    String id = String.valueOf(question.params().get("orderId"));
    return order(id)
        .filter(BookedOrder::isDecided)
        .map(order -> body("success", id, order.result()))
        .orElseGet(() -> body("failure", id, "\"merrMsg\":\"not yet\""));
  }

  private GatewayAnswer read(String body) {
    try {
      return GatewayAnswer.read(body, time.instant());
    } catch (Json.Unreadable e) {
      throw new AssertionError("The model answers in JSON", e);
    }
  }

  private static String members(String exchange) {
    return "\"custTxn\":\"" + exchange + "\",\"authStartUrl\":\"https://bank.example/\"";
  }

  private static boolean isOpening(Command command) {
    return command.operation() == Operation.AUTHORIZE;
  }

  private static String id(Command command) {
    return command.key().order().value();
  }

  private static String body(String status, String order, String members) {
    return """
        {"result":{"mstatus":"%s","vResultCode":"A001000000000000","orderId":"%s",%s}}"""
        .formatted(status, order, members);
  }
}
