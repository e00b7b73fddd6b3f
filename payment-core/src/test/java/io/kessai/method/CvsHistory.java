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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A true story of an application at a store, and everything that anyone told of it, each message
 * read by the method. A store may take a payment back and report it again, any number of times.
 */
final class CvsHistory {
  private static final PaymentMethod METHOD =
      ScannedMethods.all().stream()
          .filter(method -> method.id().equals("cvs"))
          .findFirst()
          .orElseThrow();

  private final RandomGenerator random;
  private final Opening opening;
  private final CvsBook book = new CvsBook();
  private final List<Observation> sure = new ArrayList<>();
  private final List<Observation> losable = new ArrayList<>();
  private PaymentState outcome = PaymentState.REQUESTED;
  private boolean preliminary;
  private boolean takenBack;
  private boolean everPaid;
  private int seconds;

  private CvsHistory(RandomGenerator random) {
    this.random = random;
    this.opening = new Opening(Money.yen(1 + random.nextInt(300_000)), true);
  }

  /** Lives through a story drawn from the seed. */
  static CvsHistory random(RandomGenerator random) {
    CvsHistory history = new CvsHistory(random);
    history.open();
    for (int steps = random.nextInt(9); steps > 0 && !history.isOver(); steps--) {
      history.step();
      history.maybeInquire();
    }
    history.inquireForTheLastTime();
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
    long captured = outcome == PaymentState.CAPTURED ? yen() : 0;
    return outcome + " " + captured + (preliminary ? " preliminary" : "") + takenBack(takenBack);
  }

  /** The same of a state that was read. */
  static String told(OrderState state) {
    return state.state()
        + " "
        + state.captured().amount()
        + (state.preliminary() ? " preliminary" : "")
        + takenBack(state.needsAttention());
  }

  private static String takenBack(boolean holds) {
    return holds ? " for a person" : "";
  }

  private boolean isOver() {
    return outcome != PaymentState.AWAITING_CONSUMER && !preliminary;
  }

  private long yen() {
    return opening.money().amount();
  }

  private void open() {
    sure.add(Observation.nothing().opened(opening));
    boolean granted = random.nextInt(8) > 0;
    give(Operation.AUTHORIZE, "Authorize", "authorize", granted);
    outcome = granted ? PaymentState.AWAITING_CONSUMER : PaymentState.DECLINED;
  }

  private void step() {
    if (preliminary) {
      switch (random.nextInt(4)) {
        case 0 -> settle();
        case 1 -> give(Operation.CANCEL, "Cancel", "", false);
        default -> takeBack();
      }
      return;
    }
    switch (random.nextInt(6)) {
      case 0 -> {
        give(Operation.CANCEL, "Cancel", "cancel_authorize", true);
        outcome = PaymentState.CANCELLED;
      }
      case 1 -> {
        book.expire();
        outcome = PaymentState.EXPIRED;
      }
      default -> pay();
    }
  }

  private void pay() {
    Instant at = now();
    book.happened("Capture", "capture", "success", yen(), at);
    losable.add(
        METHOD.readNotice(
            new Notice(
                "notice-" + at,
                Scenes.KEY.merchant(),
                "cvs",
                Scenes.ORDER.value(),
                at.plusSeconds(random.nextInt(100_000)),
                Map.of(),
                CvsBook.notice(yen(), at))));
    outcome = PaymentState.CAPTURED;
    preliminary = true;
    everPaid = true;
    takenBack = false;
  }

  private void takeBack() {
    book.happened("Capture", "cancel_capture", "success", yen(), now());
    outcome = PaymentState.AWAITING_CONSUMER;
    preliminary = false;
    takenBack = true;
  }

  private void settle() {
    book.happened("Capture", "fix_capture", "success", yen(), now());
    preliminary = false;
  }

  /** Gives a command; its answer may be lost, not that it ended: that is settled later. */
  private void give(Operation operation, String name, String type, boolean granted) {
    Instant at = now();
    String id = "c" + seconds;
    String mstatus = granted ? "success" : "failure";
    sure.add(
        Observation.nothing()
            .asked(new Request(id, operation, opening.money(), at))
            .ended(new Ending(id, granted ? Outcome.DONE : Outcome.REFUSED)));
    book.happened(name, type, mstatus, yen(), at);
    Command command =
        new Command(
            id,
            Scenes.KEY,
            operation,
            opening.money(),
            true,
            opening,
            operation == Operation.AUTHORIZE
                ? Optional.of(Scenes.details(METHOD))
                : Optional.empty(),
            URI.create("https://pay.example/returns"),
            Optional.empty(),
            Scenes.remembered(METHOD));
    Answer read = METHOD.operations().get(operation).read().apply(command, CvsBook.answer(mstatus));
    losable.add(
        switch (read) {
          case Answer.Done yes -> yes.says();
          case Answer.Refused no -> no.says();
          case Answer.HandedOver handed -> handed.says();
          case Answer.OnHold hold -> throw new IllegalStateException("nothing is held here");
        });
  }

  private void maybeInquire() {
    if (random.nextInt(3) == 0) {
      losable.add(inquiry(false));
    }
  }

  /** Patience may end before anybody paid and before the payment server says that it is over. */
  private void inquireForTheLastTime() {
    boolean givenUp =
        outcome == PaymentState.AWAITING_CONSUMER && !everPaid && random.nextBoolean();
    sure.add(inquiry(givenUp));
    if (givenUp) {
      outcome = PaymentState.EXPIRED;
    }
  }

  private Observation inquiry(boolean last) {
    Observation known =
        Observation.nothing().opened(opening).showing(PaymentState.AWAITING_CONSUMER, Scenes.NOW);
    return METHOD.readInquiry(
        new Inquiry(Scenes.ORDER, OrderState.of(known), now(), last, false), book.listing());
  }

  private Instant now() {
    seconds++;
    return Scenes.NOW.plusSeconds(seconds);
  }
}
