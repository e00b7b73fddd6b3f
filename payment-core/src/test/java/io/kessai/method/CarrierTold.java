package io.kessai.method;

import io.kessai.fact.Ending;
import io.kessai.fact.Ending.Outcome;
import io.kessai.fact.Json;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderState;
import io.kessai.fact.Request;
import io.kessai.gateway.Notice;
import io.kessai.gateway.TestMerchants;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was told of an order by carrier billing, each message read by the method: what payment-api
 * stores is never lost, any message of the payment server may be.
 */
final class CarrierTold {
  private final PaymentMethod method;
  private final Opening opening;
  private final CarrierBook book;
  private final List<Observation> sure = new ArrayList<>();
  private final List<Observation> losable = new ArrayList<>();
  private int commands;

  CarrierTold(PaymentMethod method, Opening opening, CarrierBook book) {
    this.method = method;
    this.opening = opening;
    this.book = book;
    sure.add(Observation.nothing().opened(opening));
  }

  List<Observation> sure() {
    return sure;
  }

  List<Observation> losable() {
    return losable;
  }

  /** A command that was given; its details are JSON. */
  Command command(Operation operation, Money money, Optional<String> details, Instant now) {
    commands++;
    Optional<PaymentDetails> read = details.map(json -> details(operation, json));
    sure.add(
        Observation.nothing()
            .asked(
                new Request(
                    "c" + commands, operation, money, now, read.flatMap(PaymentDetails::month))));
    return new Command(
        "c" + commands,
        Scenes.KEY,
        operation,
        money,
        money.equals(opening.money()),
        opening,
        read,
        URI.create("https://pay.example/returns"),
        Optional.empty(),
        Map.of("carrier", "au"));
  }

  private PaymentDetails details(Operation operation, String json) {
    Class<? extends PaymentDetails> type =
        operation == Operation.AUTHORIZE
            ? method.details()
            : method.operations().get(operation).details().orElseThrow();
    try {
      return Json.read(json, type);
    } catch (Json.Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  /** The answer may be lost on its way, not that the command ended: that is settled later. */
  void exchanged(Command command, String id, boolean done, Map<String, String> more) {
    losable.add(answer(command, id, done, more));
    ended(command, done);
  }

  void handedOver(Command command, String id, Map<String, String> more) {
    losable.add(answer(command, id, true, more));
  }

  /** An answer that nothing else makes up for. */
  void surely(Command command, String id) {
    sure.add(answer(command, id, true, Map.of()));
    ended(command, true);
  }

  void ended(Command command, boolean done) {
    sure.add(
        Observation.nothing()
            .ended(new Ending(command.id(), done ? Outcome.DONE : Outcome.NOT_EXECUTED)));
  }

  private Observation answer(Command command, String id, boolean done, Map<String, String> more) {
    return switch (method
        .operations()
        .get(command.operation())
        .read()
        .apply(command, CarrierBook.answer(id, done, more))) {
      case Answer.Done yes -> yes.says();
      case Answer.Refused no -> no.says();
      case Answer.HandedOver handed -> handed.says();
      case Answer.OnHold hold -> throw new IllegalStateException("nothing is held here");
    };
  }

  void notice(String type, boolean done, String month, Instant now) {
    Map<String, String> fields =
        Map.of("txnType", type, "mstatus", done ? "success" : "failure", "month", month);
    losable.add(
        method.readNotice(
            new Notice(
                "n",
                Scenes.KEY.merchant(),
                "carrier",
                Scenes.ORDER.value(),
                now,
                Map.of(),
                fields)));
  }

  void browser(String command, boolean done, Instant now) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("orderId", Scenes.ORDER.value());
    parameters.put("mstatus", done ? "success" : "failure");
    parameters.put("vResultCode", done ? "K001000000000000" : "K091000000000000");
    parameters.put("command", command);
    BrowserReturn browser =
        new BrowserReturn(
            TestMerchants.shop(),
            Scenes.ORDER,
            done ? ReturnWay.DONE : ReturnWay.CANCELLED,
            SignedReturn.of(parameters),
            now,
            Map.of());
    if (!(method.returns().orElseThrow().read(browser) instanceof ReturnReading.Genuine genuine)) {
      throw new IllegalStateException("it is signed");
    }
    losable.add(genuine.says());
  }

  void inquiry(Instant now) {
    losable.add(listed(false, now));
  }

  void lastInquiry(boolean patienceEnded, Instant now) {
    sure.add(listed(patienceEnded, now));
  }

  private Observation listed(boolean last, Instant now) {
    OrderState known =
        OrderState.of(sure.stream().reduce(Observation.nothing(), Observation::join));
    return method.readInquiry(new Inquiry(Scenes.ORDER, known, now, last, false), book.listing());
  }
}
