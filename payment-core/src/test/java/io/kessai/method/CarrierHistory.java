package io.kessai.method;

import io.kessai.fact.Money;
import io.kessai.fact.MonthlyCharge;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A true story of a payment or a recurring agreement by carrier billing, and everything that anyone
 * told of it, each message read by the method. What payment-api stores is never lost; any message
 * of the payment server may be. The last inquiry makes up for it.
 */
final class CarrierHistory {
  private static final String PAGE = "<html></html>";

  private final RandomGenerator random;
  private final boolean agreement;
  private final Opening opening;
  private final CarrierBook book;
  private final CarrierTold told;
  private final Map<YearMonth, MonthlyCharge.Outcome> months = new TreeMap<>();
  private Instant now = Scenes.NOW;
  private PaymentState outcome = PaymentState.AWAITING_CONSUMER;
  private long captured;
  private long refunded;

  private CarrierHistory(RandomGenerator random, PaymentMethod method) {
    this.random = random;
    this.agreement = random.nextBoolean();
    this.opening =
        new Opening(
            Money.yen(1 + random.nextInt(99_999)),
            !agreement && random.nextBoolean(),
            agreement ? Opening.Kind.AGREEMENT : Opening.Kind.ONE_PAYMENT,
            Optional.empty());
    this.book = new CarrierBook(agreement ? "1" : "0");
    this.told = new CarrierTold(method, opening, book);
  }

  /** Lives through a story drawn from the seed. */
  static CarrierHistory random(RandomGenerator random, PaymentMethod method) {
    CarrierHistory history = new CarrierHistory(random, method);
    history.open();
    switch (history.outcome) {
      case ACTIVE -> history.live();
      case AUTHORIZED -> history.afterAuthorization();
      default -> {}
    }
    while (history.outcome == PaymentState.CAPTURED && random.nextInt(3) > 0) {
      history.refund();
    }
    history.told.lastInquiry(history.outcome == PaymentState.EXPIRED, history.now);
    return history;
  }

  List<Observation> sure() {
    return told.sure();
  }

  List<Observation> losable() {
    return told.losable();
  }

  /** How the story really ended. */
  String truth() {
    return outcome + " " + captured + " " + refunded + " " + months;
  }

  /** The same of a state that was read. */
  static String told(OrderState state) {
    return state.state()
        + " "
        + state.captured().amount()
        + " "
        + state.refunded().amount()
        + " "
        + state.months().stream()
            .collect(
                Collectors.toMap(
                    MonthlyCharge::month,
                    MonthlyCharge::outcome,
                    (one, other) -> one,
                    TreeMap::new));
  }

  private void open() {
    Command command = command(Operation.AUTHORIZE, opening.money().amount(), details());
    String id = book.row("Authorize", "PreAuth", true, null, now);
    told.exchanged(command, id, true, Map.of("responseContents", PAGE));
    maybeInquire();
    int fate = random.nextInt(5);
    if (fate == 0) {
      outcome = PaymentState.EXPIRED;
      return;
    }
    boolean granted = fate > 1;
    String type = opening.capture() ? "AuthCapture" : "Auth";
    book.row("Authorize", type, granted, opening.money().amount(), now);
    told.browser("Authorize", granted, now);
    if (!granted) {
      outcome = PaymentState.DECLINED;
      return;
    }
    told.notice("Authorize", true, "", now);
    outcome =
        agreement
            ? PaymentState.ACTIVE
            : opening.capture() ? PaymentState.CAPTURED : PaymentState.AUTHORIZED;
    captured = opening.capture() ? opening.money().amount() : 0;
    if (agreement) {
      book.note("mpStatus", "1");
    }
    maybeInquire();
  }

  private void live() {
    for (int left = random.nextInt(6); left > 0; left--) {
      now = now.plusSeconds(31L * 24 * 3600);
      month(YearMonth.from(GatewayTime.dayAt(now)));
      maybeInquire();
    }
    switch (random.nextInt(4)) {
      case 0 -> erase();
      case 1 -> endBetweenTwo();
      case 2 -> endBetweenThree();
      default -> {}
    }
  }

  private void month(YearMonth month) {
    if (random.nextInt(4) == 0) {
      Command command =
          command(Operation.CANCEL, opening.money().amount(), "{\"month\": \"" + month + "\"}");
      String id = book.row("Cancel", "VoidAuth", true, null, now);
      told.inquiry(now);
      told.surely(command, id);
      months.put(month, MonthlyCharge.Outcome.DROPPED);
      return;
    }
    boolean charged = random.nextInt(3) > 0;
    book.row("Authorize", "MAuth", charged, opening.money().amount(), now);
    told.notice("Capture", charged, GatewayTime.compact(month), now);
    months.put(month, charged ? MonthlyCharge.Outcome.CHARGED : MonthlyCharge.Outcome.FAILED);
  }

  private void erase() {
    book.row("", "Deregistration", true, null, now);
    book.note("mpStatus", "8");
    told.notice("Deregistration", true, "", now);
    outcome = PaymentState.ERASED;
  }

  private void endBetweenTwo() {
    Command command = command(Operation.TERMINATE, 0, "{\"between\": \"two\"}");
    String id = book.row("Terminate", "Terminate", true, null, now);
    book.note("mpStatus", "9");
    told.exchanged(command, id, true, Map.of("terminateDatetime", "20270101000000"));
    outcome = PaymentState.ENDED;
  }

  /** The consumer may never confirm it; then payment-api ends the command by itself. */
  private void endBetweenThree() {
    Command command =
        command(Operation.TERMINATE, 0, "{\"between\": \"three\", \"terminal\": \"smartphone\"}");
    String id = book.row("Terminate", "UserTerminatePreAuth", true, null, now);
    told.handedOver(command, id, Map.of("responseContents", PAGE));
    boolean confirmed = random.nextBoolean();
    told.browser("Terminate", confirmed, now);
    if (confirmed) {
      book.row("Terminate", "UserTerminate", true, null, now);
      book.note("mpStatus", "9");
      told.notice("Terminate", true, "", now);
      outcome = PaymentState.ENDED;
    }
    maybeInquire();
    told.ended(command, confirmed);
  }

  private void afterAuthorization() {
    switch (random.nextInt(4)) {
      case 0 -> {
        Command command = command(Operation.CANCEL, opening.money().amount(), "{}");
        told.exchanged(command, book.row("Cancel", "VoidAuth", true, null, now), true, Map.of());
        outcome = PaymentState.CANCELLED;
      }
      case 1 -> {
        book.row("", "ExpiredAuth", true, null, now);
        outcome = PaymentState.LAPSED;
      }
      case 2 -> {
        Command command = command(Operation.CAPTURE, opening.money().amount(), "{}");
        told.exchanged(command, book.row("Capture", "PostAuth", false, null, now), false, Map.of());
      }
      default -> {
        Command command = command(Operation.CAPTURE, opening.money().amount(), "{}");
        told.exchanged(command, book.row("Capture", "PostAuth", true, null, now), true, Map.of());
        captured = opening.money().amount();
        outcome = PaymentState.CAPTURED;
      }
    }
    maybeInquire();
  }

  private void refund() {
    long left = captured - refunded;
    long amount = random.nextBoolean() ? left : 1 + random.nextLong(left);
    Command command = told.command(Operation.REFUND, Money.yen(amount), Optional.empty(), now);
    boolean silent = amount == left && random.nextBoolean();
    String type = amount == left ? "VoidPostAuth" : "RefundPostAuth";
    String id = book.row("Cancel", type, true, silent ? null : Long.valueOf(amount), now);
    told.exchanged(command, id, true, Map.of());
    refunded += amount;
    outcome = refunded == captured ? PaymentState.REFUNDED : PaymentState.CAPTURED;
    maybeInquire();
  }

  private String details() {
    return agreement
        ? "{\"carrier\": \"au\", \"accounting\": \"recurring\", \"terminal\": \"pc\"}"
        : "{\"carrier\": \"au\", \"accounting\": \"one-time\", \"terminal\": \"pc\"}";
  }

  private Command command(Operation operation, long yen, String details) {
    return told.command(operation, Money.yen(yen), Optional.of(details), now);
  }

  private void maybeInquire() {
    if (random.nextInt(3) == 0) {
      told.inquiry(now);
    }
  }
}
