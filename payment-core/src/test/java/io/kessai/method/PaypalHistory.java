package io.kessai.method;

import io.kessai.fact.Attention;
import io.kessai.fact.Ending;
import io.kessai.fact.Ending.Outcome;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Request;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.Notice;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A true story of a PayPal order, and everything that anyone told of it, each message read by the
 * method. What the storefront wished and how its commands ended is never lost, nor is a statement
 * that takes a payment back, which no listing tells; any other message may be.
 */
final class PaypalHistory {
  private static final PaymentMethod PAYPAL =
      ScannedMethods.all().stream()
          .filter(method -> method.id().equals("paypal"))
          .findFirst()
          .orElseThrow();
  private static final Optional<PaymentDetails> DETAILS = Optional.of(Scenes.details(PAYPAL));
  private static final Map<String, String> REMEMBERED = Scenes.remembered(PAYPAL);

  private final RandomGenerator random;
  private final Opening opening;
  private final PaypalBook book = new PaypalBook();
  private final List<Observation> sure = new ArrayList<>();
  private final List<Observation> losable = new ArrayList<>();
  private PaymentState outcome = PaymentState.REQUESTED;
  private long captured;
  private long refunded;
  private boolean preliminary;
  private boolean takenBack;
  private int commands;

  private PaypalHistory(RandomGenerator random) {
    this.random = random;
    this.opening = new Opening(Money.yen(1 + random.nextInt(1_000_000)), random.nextBoolean());
  }

  /** Lives through a story drawn from the seed. */
  static PaypalHistory random(RandomGenerator random) {
    PaypalHistory history = new PaypalHistory(random);
    history.open();
    if (history.outcome == PaymentState.AUTHORIZED) {
      history.afterAuthorization();
    }
    if (history.outcome == PaymentState.CAPTURED) {
      history.notice("0", "Capture", "success", history.captured, history.losable);
      history.statementAndRefunds();
    }
    history.sure.add(history.inquiry(history.outcome == PaymentState.EXPIRED));
    return history;
  }

  List<Observation> sure() {
    return sure;
  }

  List<Observation> losable() {
    return losable;
  }

  /** Whether PayPal's statement took the payment back: the order may go back too, and alarms. */
  boolean isTakenBack() {
    return takenBack;
  }

  /** How the story really ended. */
  String truth() {
    return outcome
        + " "
        + captured
        + " "
        + refunded
        + (preliminary ? " preliminary" : "")
        + (takenBack ? " [payment-taken-back]" : " []");
  }

  /** The same of a state that was read. */
  static String told(OrderState state) {
    return state.state()
        + " "
        + state.captured().amount()
        + " "
        + state.refunded().amount()
        + (state.preliminary() ? " preliminary " : " ")
        + state.attention().stream().map(Attention::code).toList();
  }

  private void open() {
    sure.add(Observation.nothing().opened(opening));
    String opens = opening.capture() ? "Capture" : "Authorize";
    String type = opening.capture() ? "capture" : "authorize";
    long amount = opening.money().amount();
    boolean announced = random.nextInt(8) > 0;
    exchange(Operation.AUTHORIZE, opens, "set_" + type, amount, announced);
    outcome = announced ? PaymentState.AWAITING_CONSUMER : PaymentState.DECLINED;
    maybeInquire();
    if (announced && random.nextInt(5) == 0) {
      book.expire();
      outcome = PaymentState.EXPIRED;
    } else if (announced) {
      boolean paid = random.nextInt(6) > 0;
      exchange(Operation.COMPLETE, opens, "do_" + type, amount, paid);
      outcome = paid ? PaymentState.AUTHORIZED : PaymentState.DECLINED;
      if (paid && opening.capture()) {
        captured(amount);
      }
    }
    maybeInquire();
  }

  private void afterAuthorization() {
    long authorized = opening.money().amount();
    switch (random.nextInt(5)) {
      case 0 -> {
        exchange(Operation.CANCEL, "Cancel", "cancel_authorize", authorized, true);
        outcome = PaymentState.CANCELLED;
      }
      case 1 -> {
        book.expire();
        outcome = PaymentState.LAPSED;
      }
      case 2 -> exchange(Operation.CAPTURE, "Capture", "capture", authorized, false);
      default -> {
        long amount = random.nextBoolean() ? authorized : 1 + random.nextLong(authorized);
        exchange(Operation.CAPTURE, "Capture", "capture", amount, true);
        captured(amount);
      }
    }
    maybeInquire();
  }

  private void captured(long amount) {
    captured = amount;
    preliminary = true;
    outcome = PaymentState.CAPTURED;
  }

  private void statementAndRefunds() {
    refunds();
    switch (random.nextInt(4)) {
      case 0 -> notice("1", "Capture", "pending", captured, losable);
      case 1 -> {
        book.fix();
        preliminary = false;
        notice("1", "Capture", "success", captured, losable);
      }
      case 2 -> {
        preliminary = false;
        takenBack = true;
        notice("1", "Capture", "failure", captured, sure);
      }
      default -> maybeInquire();
    }
    refunds();
  }

  private void refunds() {
    while (outcome == PaymentState.CAPTURED && random.nextBoolean()) {
      long left = captured - refunded;
      long amount = random.nextBoolean() ? left : 1 + random.nextLong(left);
      boolean granted = random.nextInt(4) > 0;
      exchange(Operation.REFUND, "Refund", "refund", amount, granted);
      if (granted) {
        refunded += amount;
        outcome = refunded == captured ? PaymentState.REFUNDED : PaymentState.CAPTURED;
        notice(random.nextBoolean() ? "1" : "0", "Refund", "success", amount, losable);
      }
      maybeInquire();
    }
  }

  private void exchange(
      Operation operation, String name, String type, long amount, boolean granted) {
    commands++;
    String id = "c" + commands;
    Money money = Money.yen(amount);
    sure.add(Observation.nothing().asked(new Request(id, operation, money, Scenes.NOW)));
    GatewayAnswer answer = book.exchange(name, type, granted, amount);
    Command command =
        new Command(
            id,
            Scenes.KEY,
            operation,
            money,
            true,
            opening,
            DETAILS,
            URI.create("https://pay.example/returns"),
            Optional.empty(),
            REMEMBERED);
    Answer read = PAYPAL.operations().get(operation).read().apply(command, answer);
    losable.add(
        switch (read) {
          case Answer.Done yes -> yes.says();
          case Answer.Refused no -> no.says();
          case Answer.HandedOver handed -> handed.says();
          case Answer.OnHold hold -> throw new IllegalStateException("nothing is held here");
        });
    sure.add(Observation.nothing().ended(new Ending(id, granted ? Outcome.DONE : Outcome.REFUSED)));
  }

  private void notice(
      String fixed, String type, String mstatus, long amount, List<Observation> told) {
    Map<String, String> fields =
        Map.of("txnType", type, "mstatus", mstatus, "amount", Long.toString(amount));
    told.add(
        PAYPAL.readNotice(
            new Notice(
                "n",
                Scenes.KEY.merchant(),
                PAYPAL.id(),
                Scenes.ORDER.value(),
                now(),
                Map.of("fixed", fixed),
                fields)));
  }

  private void maybeInquire() {
    if (random.nextInt(3) == 0) {
      losable.add(inquiry(false));
    }
  }

  private Observation inquiry(boolean last) {
    OrderState known = Scenes.inquiry("waiting").known();
    return PAYPAL.readInquiry(new Inquiry(Scenes.ORDER, known, now(), last, false), book.listing());
  }

  private Instant now() {
    return Scenes.NOW.plusSeconds(commands + 1L);
  }
}
