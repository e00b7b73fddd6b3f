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
import io.kessai.fact.Report;
import io.kessai.fact.Request;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
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
    Operation operation = Operation.valueOf(described.path("operation").asText());
    Optional<PaymentDetails> details =
        described.has("details")
            ? Optional.of(details(method, operation, described.path("details")))
            : Optional.empty();
    return new Command(
        "command-1",
        KEY,
        operation,
        money(described, "amount"),
        described.path("whole").asBoolean(),
        new Opening(
            money(described, "asked"),
            described.path("capture").asBoolean(),
            text(described, "kind")
                .map(Opening.Kind::valueOf)
                .or(() -> details.map(PaymentDetails::kind))
                .orElse(Opening.Kind.ONE_PAYMENT),
            text(described, "original").map(OrderId::new)),
        details,
        URI.create("https://pay.example/returns/shop/order-1001"),
        text(described, "pushUrl").map(URI::create),
        remembered(method));
  }

  private static PaymentDetails details(PaymentMethod method, Operation operation, JsonNode json)
      throws Json.Unreadable {
    Class<? extends PaymentDetails> type =
        operation == Operation.AUTHORIZE
            ? method.details()
            : method.operations().get(operation).details().orElseThrow();
    return Json.read(json.toString(), type);
  }

  /** In yen, unless the file says {@code "currency"}. */
  private static Money money(JsonNode described, String name) {
    return new Money(
        described.path(name).asLong(),
        Currency.getInstance(text(described, "currency").orElse("JPY")));
  }

  private static Optional<String> text(JsonNode described, String name) {
    return Optional.of(described.path(name).asText()).filter(text -> !text.isEmpty());
  }

  /**
   * What the method's golden order is remembered by: {@code remembered.json}, where there is one.
   */
  static Map<String, String> remembered(PaymentMethod method) {
    Map<String, String> remembered = new HashMap<>();
    Golden.remembered(method.id())
        .properties()
        .forEach(member -> remembered.put(member.getKey(), member.getValue().asText()));
    return remembered;
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

  /**
   * The question that the first part of an inquiry's file name names: {@code in-doubt}, for the
   * opening, or {@code in-doubt-refund} and the like; a state such as {@code captured}, with {@code
   * waiting} for short; {@code preliminary}. It is the last one where it ends in {@code -last}.
   */
  static Inquiry inquiry(String question) {
    boolean last = question.endsWith("-last");
    String about = last ? question.substring(0, question.length() - "-last".length()) : question;
    return about(known(about), last);
  }

  private static Observation known(String about) {
    if (about.equals("preliminary")) {
      return opened(Opening.Kind.ONE_PAYMENT)
          .showing(PaymentState.AWAITING_CONSUMER, NOW)
          .reported(new Report(Report.Weight.QUICK, true, NOW, Money.yen(100)));
    }
    if (about.equals("in-doubt") || about.startsWith("in-doubt-")) {
      return inDoubt(about.equals("in-doubt") ? "authorize" : about.substring(9));
    }
    PaymentState state =
        about.equals("waiting") ? PaymentState.AWAITING_CONSUMER : word(PaymentState.class, about);
    return in(state);
  }

  private static Observation inDoubt(String operation) {
    Operation asked = word(Operation.class, operation);
    Observation before =
        switch (asked) {
          case AUTHORIZE -> opened(Opening.Kind.ONE_PAYMENT);
          case COMPLETE -> in(PaymentState.AWAITING_CONSUMER);
          case CAPTURE, CANCEL -> in(PaymentState.AUTHORIZED);
          case REFUND -> in(PaymentState.CAPTURED);
          case TERMINATE -> in(PaymentState.ACTIVE);
        };
    return before.asked(new Request("command-1", asked, Money.yen(100), NOW));
  }

  private static Observation in(PaymentState state) {
    boolean agreement =
        state == PaymentState.ACTIVE || state == PaymentState.ENDED || state == PaymentState.ERASED;
    return opened(agreement ? Opening.Kind.AGREEMENT : Opening.Kind.ONE_PAYMENT)
        .showing(state, NOW);
  }

  private static Observation opened(Opening.Kind kind) {
    return Observation.nothing().opened(new Opening(Money.yen(100), false, kind, Optional.empty()));
  }

  private static <E extends Enum<E>> E word(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Inquiry about(Observation known, boolean last) {
    return new Inquiry(ORDER, OrderState.of(known), NOW, last, false);
  }
}
