package io.kessai.method;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.Json;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderId;
import io.kessai.fact.OrderKey;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Request;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The order that all golden files are about, and the questions asked about it. */
final class Scenes {
  static final Instant NOW = Instant.parse("2026-11-01T01:02:03Z");
  static final OrderId ORDER = new OrderId("order-1001");
  static final OrderKey KEY = OrderKey.of("shop", ORDER.value());

  private Scenes() {}

  /** The command as a golden file describes it. */
  static Command command(PaymentMethod method, JsonNode described) throws Json.Unreadable {
    Optional<PaymentDetails> details = Optional.empty();
    if (described.has("details")) {
      details = Optional.of(Json.read(described.path("details").toString(), method.details()));
    }
    return new Command(
        "command-1",
        KEY,
        Operation.valueOf(described.path("operation").asText()),
        Money.yen(described.path("amount").asLong()),
        described.path("whole").asBoolean(),
        new Opening(
            Money.yen(described.path("asked").asLong()), described.path("capture").asBoolean()),
        details,
        URI.create("https://pay.example/returns/shop/order-1001"),
        Optional.of(described.path("pushUrl").asText()).filter(s -> !s.isEmpty()).map(URI::create));
  }

  /** The details of the method's golden order. */
  static PaymentDetails details(PaymentMethod method) {
    try {
      Golden golden = new Golden(method.id(), "requests", "authorize.plain.command.json");
      return command(method, golden.json()).details().orElseThrow();
    } catch (Json.Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  /** The question that the first part of an inquiry's file name names. */
  static Inquiry inquiry(String question) {
    Observation opened = Observation.nothing().opened(new Opening(Money.yen(100), false));
    Observation inDoubt =
        opened.asked(new Request("command-1", Operation.AUTHORIZE, Money.yen(100), NOW));
    Observation waiting = opened.showing(PaymentState.AWAITING_CONSUMER, NOW);
    Observation authorized = opened.showing(PaymentState.AUTHORIZED, NOW);
    Map<String, Inquiry> questions =
        Map.of(
            "in-doubt", about(inDoubt, false),
            "in-doubt-last", about(inDoubt, true),
            "waiting", about(waiting, false),
            "waiting-last", about(waiting, true),
            "authorized-last", about(authorized, true));
    return Optional.ofNullable(questions.get(question))
        .orElseThrow(() -> new IllegalArgumentException("No question is called " + question));
  }

  private static Inquiry about(Observation known, boolean last) {
    return new Inquiry(ORDER, OrderState.of(known), NOW, last, false);
  }
}
