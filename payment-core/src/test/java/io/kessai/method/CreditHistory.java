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
import io.kessai.gateway.GatewayAnswer;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A true story of a card order, with or without 3-D Secure, and everything that anyone told of it,
 * each message read by its method. The storefront's wishes and how its commands ended come through
 * the outbox and are never lost; any message of the payment server may be.
 */
final class CreditHistory {
  private static final Map<String, PaymentDetails> DETAILS =
      ScannedMethods.all().stream().collect(Collectors.toMap(PaymentMethod::id, Scenes::details));

  private final RandomGenerator random;
  private final PaymentMethod method;
  private final Opening opening;
  private final CreditBook book = new CreditBook();
  private final List<Observation> sure = new ArrayList<>();
  private final List<Observation> losable = new ArrayList<>();
  private int commands;
  private int seconds;
  private PaymentState outcome = PaymentState.REQUESTED;
  private long authorized;
  private long captured;
  private long refunded;

  private CreditHistory(RandomGenerator random, PaymentMethod method) {
    this.random = random;
    this.method = method;
    this.opening = new Opening(Money.yen(1 + random.nextInt(99_999_999)), random.nextBoolean());
  }

  /** Lives through a story drawn from the seed. */
  static CreditHistory random(RandomGenerator random, List<PaymentMethod> methods) {
    CreditHistory history = new CreditHistory(random, methods.get(random.nextInt(methods.size())));
    history.open();
    if (history.outcome == PaymentState.AUTHORIZED) {
      history.afterAuthorization();
    }
    while (history.outcome == PaymentState.CAPTURED && random.nextInt(3) > 0) {
      history.refund();
    }
    history.sure.add(history.inquiry(history.outcome == PaymentState.EXPIRED));
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
    return outcome + " " + authorized + " " + captured + " " + refunded;
  }

  /** The same of a state that was read. */
  static String told(OrderState state) {
    return state.state()
        + " "
        + state.authorized().amount()
        + " "
        + state.captured().amount()
        + " "
        + state.refunded().amount();
  }

  private void open() {
    sure.add(Observation.nothing().opened(opening));
    Command command = command(Operation.AUTHORIZE, opening.money().amount(), true);
    if (method.id().equals("mpi")) {
      openWithAuthentication(command);
    } else {
      authorize(command, random.nextInt(4) > 0);
    }
  }

  private void authorize(Command command, boolean granted) {
    String type = opening.capture() ? "ac" : "a";
    String mstatus = granted ? "success" : "failure";
    String id = book.card("Authorize", mstatus, opening.money().amount(), type);
    exchanged(command, id, granted, Map.of("cardTransactiontype", type));
    authorizationEnded(granted);
  }

  private void openWithAuthentication(Command command) {
    String id = book.authentication("Authorize", "success");
    exchanged(command, id, true, Map.of("authStartUrl", "https://payment.example/start"));
    outcome = PaymentState.AWAITING_CONSUMER;
    maybeInquire();
    int fate = random.nextInt(6);
    if (fate == 0) {
      outcome = PaymentState.EXPIRED;
      return;
    }
    boolean authenticated = fate > 1;
    boolean granted = fate > 2;
    book.authentication("Verify", authenticated ? "success" : "failure");
    if (authenticated) {
      book.card(
          "Authorize",
          granted ? "success" : "failure",
          opening.money().amount(),
          opening.capture() ? "ac" : "a");
    }
    losable.addAll(
        new AuthenticationTold(method, opening, now())
            .of(authenticated ? "success" : "failure", granted ? "success" : "failure"));
    authorizationEnded(granted);
  }

  private void authorizationEnded(boolean granted) {
    outcome = granted ? PaymentState.AUTHORIZED : PaymentState.DECLINED;
    if (granted) {
      authorized = opening.money().amount();
    }
    if (granted && opening.capture()) {
      outcome = PaymentState.CAPTURED;
      captured = authorized;
    }
    maybeInquire();
  }

  private void afterAuthorization() {
    switch (random.nextInt(5)) {
      case 0 -> cancel();
      case 1 -> {
        book.lapse();
        outcome = PaymentState.LAPSED;
      }
      case 2 -> outcome = PaymentState.AUTHORIZED;
      default -> capture();
    }
    maybeInquire();
  }

  private void cancel() {
    Command command = command(Operation.CANCEL, authorized, true);
    String type = random.nextBoolean() ? "va" : "rad";
    String id = book.card("Cancel", "success", random.nextBoolean() ? authorized : null, type);
    exchanged(command, id, true, Map.of());
    outcome = PaymentState.CANCELLED;
  }

  private void capture() {
    if (random.nextInt(4) == 0) {
      Command refused = command(Operation.CAPTURE, authorized, true);
      String id = book.card("Capture", "failure", null, "a");
      exchanged(refused, id, false, Map.of());
    }
    captured = random.nextBoolean() ? authorized : 1 + random.nextLong(authorized);
    Command command = command(Operation.CAPTURE, captured, captured == authorized);
    String id = book.card("Capture", "success", captured, "pa");
    exchanged(command, id, true, Map.of());
    outcome = PaymentState.CAPTURED;
  }

  private void refund() {
    long left = captured - refunded;
    long amount = random.nextBoolean() ? left : 1 + random.nextLong(left);
    Command command = command(Operation.REFUND, amount, amount == left);
    boolean granted = random.nextInt(4) > 0;
    boolean silent = command.whole() && random.nextBoolean();
    String type = command.whole() ? "vpa" : "rpae";
    String id = book.card("Cancel", granted ? "success" : "failure", silent ? null : amount, type);
    exchanged(command, id, granted, Map.of());
    if (granted) {
      refunded += amount;
      outcome = refunded == captured ? PaymentState.REFUNDED : PaymentState.CAPTURED;
    }
    maybeInquire();
  }

  private Command command(Operation operation, long yen, boolean whole) {
    commands++;
    Money money = Money.yen(yen);
    sure.add(Observation.nothing().asked(new Request("c" + commands, operation, money, now())));
    return new Command(
        "c" + commands,
        Scenes.KEY,
        operation,
        money,
        whole,
        opening,
        Optional.of(DETAILS.get(method.id())),
        URI.create("https://pay.example/returns"),
        Optional.empty(),
        Map.of());
  }

  /** The answer may be lost on its way, not that the command ended: that is settled later. */
  private void exchanged(Command command, String id, boolean done, Map<String, String> more) {
    GatewayAnswer answer = book.answer(id, done ? "success" : "failure", more);
    Answer read = method.operations().get(command.operation()).read().apply(command, answer);
    losable.add(
        switch (read) {
          case Answer.Done yes -> yes.says();
          case Answer.Refused no -> no.says();
          case Answer.HandedOver handed -> handed.says();
          case Answer.OnHold hold -> throw new IllegalStateException("nothing is held here");
        });
    sure.add(
        Observation.nothing()
            .ended(new Ending(command.id(), done ? Outcome.DONE : Outcome.REFUSED)));
  }

  private void maybeInquire() {
    if (random.nextInt(3) == 0) {
      losable.add(inquiry(false));
    }
  }

  private Observation inquiry(boolean last) {
    return method.readInquiry(
        asked(last ? PaymentState.AWAITING_CONSUMER : PaymentState.REQUESTED, last),
        book.listing());
  }

  private Inquiry asked(PaymentState known, boolean last) {
    Observation observation = Observation.nothing().opened(opening).showing(known, now());
    return new Inquiry(Scenes.ORDER, OrderState.of(observation), now(), last, false);
  }

  private Instant now() {
    seconds++;
    return Scenes.NOW.plusSeconds(seconds);
  }
}
