package io.kessai.world;

import io.kessai.fact.Json;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
import io.kessai.method.Command;
import io.kessai.method.PaymentDetails;
import io.kessai.method.PaymentMethod;
import io.kessai.paymentapi.payment.WorldPayments;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** payment-api's replicas: its own rules, with the time between them that a real call takes. */
final class PaymentApi {
  private final Timeline time;
  private final PaymentServer server;
  private final WorldPayments payments;
  private final List<Node> replicas;
  private final Broken broken;
  private final Map<String, Set<String>> commandsByKey = new HashMap<>();

  PaymentApi(
      Timeline time,
      PaymentServer server,
      WorldPayments payments,
      List<Node> replicas,
      Broken broken) {
    this.time = time;
    this.server = server;
    this.payments = payments;
    this.replicas = replicas;
    this.broken = broken;
  }

  /** The commands that were made of each {@code Idempotency-Key}. */
  Map<String, Set<String>> commandsByKey() {
    return commandsByKey;
  }

  WorldPayments payments() {
    return payments;
  }

  /** A storefront opens an order. */
  void open(
      OrderKey key, PaymentMethod method, Opening opening, PaymentDetails details, String once) {
    take(once, given -> payments.open(key, method, opening, details, given));
  }

  /** A storefront gives a command on an order. */
  void follow(OrderKey key, Operation operation, Optional<Long> amount, String once) {
    take(once, given -> payments.follow(key, operation, amount, given));
  }

  /** A batch of {@code order.changes}, each in a transaction of its own. */
  void learn(List<String> batch, Node node) {
    for (String text : batch) {
      payments.learn(change(text), node::step);
      node.step();
    }
  }

  static OrderChange change(String text) {
    try {
      return Json.read(text, OrderChange.class);
    } catch (Json.Unreadable e) {
      throw new AssertionError("order-service tells what can be read", e);
    }
  }

  private void take(
      String once, Function<WorldPayments.Given, Optional<WorldPayments.ToSend>> intent) {
    Node node = replicas.get(time.random().nextInt(replicas.size()));
    node.done(
        () -> {
          Optional<WorldPayments.ToSend> fresh =
              intent.apply(new WorldPayments.Given(once, node::step));
          node.step();
          fresh.ifPresent(
              toSend -> {
                commandsByKey
                    .computeIfAbsent(once, first -> new HashSet<>())
                    .add(toSend.command().id());
                node.held(() -> send(node, toSend));
              });
        });
  }

  private void send(Node node, WorldPayments.ToSend toSend) {
    if (broken != Broken.SENT_HOWEVER_LATE && time.instant().isAfter(toSend.sendBy())) {
      payments.notSent(toSend.command(), node::step);
    } else {
      send(node, toSend.command());
    }
  }

  private void send(Node node, Command command) {
    server.call(command, node.remembered(reply -> conclude(node, command, reply)));
  }

  private void conclude(Node node, Command command, PaymentServer.Reply reply) {
    switch (reply) {
      case PaymentServer.Reply.Replied replied ->
          payments.conclude(command, replied.answer(), node::step);
      case PaymentServer.Reply.NotSent notSent -> payments.notSent(command, node::step);
      case PaymentServer.Reply.Unknown unknown -> {
        payments.inDoubt(command, node::step);
        if (broken == Broken.BLIND_RETRY) {
          send(node, command);
        }
      }
    }
    node.step();
  }
}
