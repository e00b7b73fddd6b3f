package io.kessai.method;

import io.kessai.fact.Ending;
import io.kessai.fact.Ending.Outcome;
import io.kessai.fact.Json;
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
 * A true story of an application for shopping credit, and everything that anyone told of it, each
 * message read by the method. Any message of the payment server may be lost.
 */
final class ScreeningHistory {
  private static final Map<PaymentState, String> CODES =
      Map.of(
          PaymentState.AWAITING_CONSUMER, "10",
          PaymentState.AUTHORIZED, "20",
          PaymentState.DECLINED, "30",
          PaymentState.CANCELLED, "40");

  private static final PaymentDetails DETAILS =
      ScannedMethods.all().stream()
          .filter(method -> method.id().equals("oricosc"))
          .map(Scenes::details)
          .findFirst()
          .orElseThrow();

  private final RandomGenerator random;
  private final PaymentMethod method;
  private final Opening opening;
  private final List<String> rows = new ArrayList<>();
  private final List<Observation> sure = new ArrayList<>();
  private final List<Observation> losable = new ArrayList<>();
  private int seconds;
  private PaymentState outcome = PaymentState.REQUESTED;

  private ScreeningHistory(RandomGenerator random, PaymentMethod method) {
    this.random = random;
    this.method = method;
    this.opening = new Opening(Money.yen(1 + random.nextInt(99_999_999)), false);
  }

  /** Lives through a story drawn from the seed. */
  static ScreeningHistory random(RandomGenerator random, PaymentMethod method) {
    ScreeningHistory history = new ScreeningHistory(random, method);
    history.open(random.nextInt(8) > 0);
    if (history.outcome == PaymentState.AWAITING_CONSUMER) {
      history.apply();
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
  PaymentState truth() {
    return outcome;
  }

  private void open(boolean granted) {
    Request request = new Request("c1", Operation.AUTHORIZE, opening.money(), now());
    sure.add(Observation.nothing().opened(opening).asked(request));
    rows.add(row("Authorize", granted ? "success" : "failure", ""));
    Answer answer =
        method.operations().get(Operation.AUTHORIZE).read().apply(command(), answer(granted));
    losable.add(
        switch (answer) {
          case Answer.Done done -> done.says();
          case Answer.Refused refused -> refused.says();
          case Answer.HandedOver handed -> handed.says();
          case Answer.OnHold hold -> throw new IllegalStateException("nothing is held here");
        });
    sure.add(
        Observation.nothing().ended(new Ending("c1", granted ? Outcome.DONE : Outcome.REFUSED)));
    outcome = granted ? PaymentState.AWAITING_CONSUMER : PaymentState.DECLINED;
    maybeInquire();
  }

  private void apply() {
    if (random.nextInt(5) == 0) {
      outcome = PaymentState.EXPIRED;
      return;
    }
    if (random.nextBoolean()) {
      screened(PaymentState.AWAITING_CONSUMER);
    }
    switch (random.nextInt(4)) {
      case 0 -> screened(PaymentState.DECLINED);
      case 1 -> screened(PaymentState.CANCELLED);
      default -> screened(PaymentState.AUTHORIZED);
    }
    if (outcome == PaymentState.AUTHORIZED && random.nextInt(4) == 0) {
      screened(PaymentState.CANCELLED);
    }
  }

  /** Public material leaves open whether a result gets a row of its own: any will do. */
  private void screened(PaymentState result) {
    outcome = result;
    String code = CODES.get(result);
    if (random.nextBoolean()) {
      rows.set(rows.size() - 1, row("Authorize", "success", code));
    } else {
      rows.add(row("Notify", "success", code));
    }
    losable.add(
        method.readNotice(
            new Notice(
                "notice-" + rows.size() + code,
                Scenes.KEY.merchant(),
                method.id(),
                Scenes.ORDER.value(),
                now(),
                Map.of(),
                Map.of("orderId", Scenes.ORDER.value(), "orderStateCode", code))));
    maybeInquire();
  }

  private Command command() {
    return new Command(
        "c1",
        Scenes.KEY,
        Operation.AUTHORIZE,
        opening.money(),
        true,
        opening,
        Optional.of(DETAILS),
        URI.create("https://pay.example/returns"),
        Optional.empty(),
        Map.of());
  }

  private GatewayAnswer answer(boolean granted) {
    String page = granted ? ",\"resResponseContents\":\"<html></html>\"" : "";
    return read(
        "{\"result\":{\"mstatus\":\"%s\",\"vResultCode\":\"O001000000000000\"%s}}"
            .formatted(granted ? "success" : "failure", page));
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
        new Inquiry(Scenes.ORDER, OrderState.of(known), now(), last, false), listing());
  }

  private GatewayAnswer listing() {
    return read(
        """
        {"result":{"mstatus":"success","vResultCode":"N001000000000000","orderInfos":{"orderInfo":[
         {"orderId":"%s","orderStatus":"end","transactionInfos":{"transactionInfo":[%s]}}]}}}"""
            .formatted(Scenes.ORDER, String.join(",", rows)));
  }

  private static String row(String command, String status, String code) {
    return """
        {"command":"%s","mstatus":"%s","properTransactionInfo":{"orderStateCode":"%s"}}"""
        .formatted(command, status, code);
  }

  private GatewayAnswer read(String body) {
    try {
      return GatewayAnswer.read(body, now());
    } catch (Json.Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  private Instant now() {
    seconds++;
    return Scenes.NOW.plusSeconds(seconds);
  }
}
