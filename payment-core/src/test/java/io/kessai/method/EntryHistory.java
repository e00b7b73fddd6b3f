package io.kessai.method;

import io.kessai.fact.Ending;
import io.kessai.fact.Ending.Outcome;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Request;
import io.kessai.gateway.Notice;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A true story of a UnionPay or Alipay order, and everything that anyone told of it, each message
 * read by its method. What the storefront wanted and how its commands ended is never lost; any
 * message of the payment server may be.
 */
final class EntryHistory {
  private final RandomGenerator random;
  private final PaymentMethod method;
  private final boolean upop;
  private final Opening opening;
  private final EntryBook book = new EntryBook();
  private final List<Observation> sure = new ArrayList<>();
  private final List<Observation> losable = new ArrayList<>();
  private int seconds;
  private PaymentState outcome = PaymentState.AWAITING_CONSUMER;
  private long authorized;
  private long captured;
  private long refunded;

  private EntryHistory(RandomGenerator random, PaymentMethod method) {
    this.random = random;
    this.method = method;
    this.upop = method.id().equals("upop");
    Currency currency = Currency.getInstance(upop || random.nextBoolean() ? "JPY" : "CNY");
    this.opening =
        new Opening(
            new Money(100 + random.nextInt(4_999_900), currency), !upop || random.nextBoolean());
  }

  static EntryHistory random(RandomGenerator random, List<PaymentMethod> methods) {
    EntryHistory history = new EntryHistory(random, methods.get(random.nextInt(methods.size())));
    history.open();
    if (history.outcome == PaymentState.AUTHORIZED) {
      history.afterAuthorization();
    }
    while (history.outcome == PaymentState.CAPTURED && random.nextInt(3) > 0) {
      history.refund();
    }
    history.sure.add(history.inquiry(true));
    return history;
  }

  /** What is never lost, the last inquiry among it. */
  List<Observation> sure() {
    return sure;
  }

  /** What may be lost. */
  List<Observation> losable() {
    return losable;
  }

  /** How the story really ended. */
  String truth() {
    return told(outcome, authorized, captured, refunded) + opening.money().currency();
  }

  /** The same of a state that was read. */
  static String told(OrderState state) {
    return told(
            state.state(),
            state.authorized().amount(),
            state.captured().amount(),
            state.refunded().amount())
        + state.captured().currency();
  }

  private static String told(PaymentState state, long authorized, long captured, long refunded) {
    return state + " " + authorized + " " + captured + " " + refunded + " ";
  }

  private void open() {
    sure.add(Observation.nothing().opened(opening));
    long asked = opening.money().amount();
    String id = book.add("Authorize", true, asked);
    book.stands("initial", upop ? (opening.capture() ? "ac0" : "a0") : "payment_request");
    exchanged(Operation.AUTHORIZE, asked, true, id, Map.of("entryForm", "<form></form>"));
    int fate = random.nextInt(6);
    if (fate == 0) {
      book.stands(random.nextBoolean() ? "expired" : "initial", upop ? "a0" : "payment_request");
      outcome = PaymentState.EXPIRED;
    } else if (fate == 1) {
      book.stands("error", upop ? (opening.capture() ? "acx" : "ax") : "payment_request");
      notice("Authorize", "failure", 0);
      outcome = PaymentState.DECLINED;
    } else {
      authorized = asked;
      captured = opening.capture() ? asked : 0;
      outcome = opening.capture() ? PaymentState.CAPTURED : PaymentState.AUTHORIZED;
      book.stands("end", upop ? (opening.capture() ? "ac" : "a") : "payment");
      notice("Authorize", "success", asked);
    }
    maybeInquire();
  }

  private void afterAuthorization() {
    switch (random.nextInt(5)) {
      case 0 -> {
        String id = book.add("Cancel", true, null);
        book.stands("end", "av");
        exchanged(Operation.CANCEL, authorized, true, id, Map.of());
        notice("Cancel", "success", authorized);
        outcome = PaymentState.CANCELLED;
      }
      case 1 -> {
        book.stands("expired", "a");
        outcome = PaymentState.LAPSED;
      }
      case 2 -> outcome = PaymentState.AUTHORIZED;
      default -> capture();
    }
    maybeInquire();
  }

  private void capture() {
    if (random.nextInt(4) == 0) {
      exchanged(
          Operation.CAPTURE, authorized, false, book.add("Capture", false, authorized), Map.of());
      notice("Capture", "failure", authorized);
    }
    captured = random.nextBoolean() ? authorized : 1 + random.nextLong(authorized);
    String id = book.add("Capture", true, captured);
    book.stands("end", "pa");
    exchanged(Operation.CAPTURE, captured, true, id, remains());
    notice("Capture", "success", captured);
    outcome = PaymentState.CAPTURED;
  }

  private void refund() {
    long left = captured - refunded;
    long amount = random.nextBoolean() ? left : 1 + random.nextLong(left);
    boolean granted = random.nextInt(4) > 0;
    String id = book.add("Refund", granted, amount);
    refunded += granted ? amount : 0;
    boolean nothingLeft = refunded == captured;
    if (granted) {
      String suffix = nothingLeft ? "rd" : "r";
      String refund = random.nextBoolean() ? "refund" : "refund_request";
      book.stands("end", upop ? (opening.capture() ? "ac" : "pa") + suffix : refund);
      outcome = nothingLeft ? PaymentState.REFUNDED : PaymentState.CAPTURED;
    }
    exchanged(Operation.REFUND, amount, granted, id, remains());
    if (granted || upop) {
      notice("Refund", granted ? "success" : "failure", amount);
    }
    maybeInquire();
  }

  private Map<String, String> remains() {
    String left = Long.toString(captured - refunded);
    return random.nextInt(3) == 0
        ? Map.of()
        : Map.of(
            "capturedAmount", Long.toString(captured), "remainingAmount", left, "balance", left);
  }

  private void notice(String txnType, String mstatus, long amount) {
    Map<String, String> fields = new HashMap<>(Map.of("txnType", txnType, "mstatus", mstatus));
    if (random.nextInt(3) > 0) {
      fields.put("settleAmount", Long.toString(amount));
    }
    losable.add(
        method.readNotice(
            new Notice("n", Scenes.KEY.merchant(), method.id(), "", now(), Map.of(), fields)));
  }

  /** The answer may be lost on its way, not that the command ended: that is settled later. */
  private void exchanged(
      Operation operation, long amount, boolean done, String id, Map<String, String> more) {
    Money money = new Money(amount, opening.money().currency());
    sure.add(Observation.nothing().asked(new Request(id, operation, money, now())));
    Command command =
        new Command(
            id,
            Scenes.KEY,
            operation,
            money,
            amount == (operation == Operation.REFUND ? captured : authorized),
            opening,
            Optional.empty(),
            URI.create("https://pay.example/returns"),
            Optional.empty(),
            Map.of());
    Answer read =
        method.operations().get(operation).read().apply(command, book.answer(id, done, more));
    losable.add(
        switch (read) {
          case Answer.Done yes -> yes.says();
          case Answer.Refused no -> no.says();
          case Answer.HandedOver handed -> throw new IllegalStateException("nobody confirms here");
          case Answer.OnHold hold -> throw new IllegalStateException("nothing is held here");
        });
    sure.add(Observation.nothing().ended(new Ending(id, done ? Outcome.DONE : Outcome.REFUSED)));
  }

  private void maybeInquire() {
    if (random.nextInt(3) == 0) {
      losable.add(inquiry(false));
    }
  }

  private Observation inquiry(boolean last) {
    Observation known =
        Observation.nothing().opened(opening).showing(PaymentState.AWAITING_CONSUMER, now());
    return method.readInquiry(
        new Inquiry(Scenes.ORDER, OrderState.of(known), now(), last, false), book.listing());
  }

  private Instant now() {
    seconds++;
    return Scenes.NOW.plusSeconds(seconds);
  }
}
