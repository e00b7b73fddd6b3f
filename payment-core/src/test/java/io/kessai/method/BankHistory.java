package io.kessai.method;

import com.fasterxml.jackson.databind.JsonNode;
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
import io.kessai.method.bank.BankMethod;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A true story of an order paid through a bank, or not, and everything that anyone told of it. The
 * storefront's wish, how its command ended and the last inquiry are never lost; any other message
 * may be.
 */
final class BankHistory {
  private static final PaymentMethod METHOD = new BankMethod();
  private static final PaymentDetails DETAILS = Scenes.details(METHOD);

  private final RandomGenerator random;
  private final Opening opening;
  private final List<Observation> sure = new ArrayList<>();
  private final List<Observation> losable = new ArrayList<>();
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private String detail = "";
  private String status = "initial";
  private int seconds;
  private PaymentState outcome = PaymentState.DECLINED;
  private long paid;
  private List<String> attention = List.of();

  private BankHistory(RandomGenerator random) {
    this.random = random;
    this.opening = new Opening(Money.yen(2 + random.nextInt(9_999_998)), true);
  }

  /** Lives through a story drawn from the seed. */
  static BankHistory random(RandomGenerator random) {
    BankHistory history = new BankHistory(random);
    boolean granted = random.nextInt(6) > 0;
    history.apply(granted);
    if (granted) {
      history.afterApplication();
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
  PaymentState outcome() {
    return outcome;
  }

  /** What the merchant really got. */
  long paid() {
    return paid;
  }

  /** What a person must be told of. */
  List<String> attention() {
    return attention;
  }

  private void apply(boolean granted) {
    sure.add(Observation.nothing().opened(opening));
    Command command =
        new Command(
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
    sure.add(
        Observation.nothing()
            .asked(new Request("c1", Operation.AUTHORIZE, opening.money(), now())));
    note("Authorize", granted ? "success" : "failure", "authorize", opening.money().amount());
    Answer answer =
        METHOD.operations().get(Operation.AUTHORIZE).read().apply(command, answer(granted));
    losable.add(
        switch (answer) {
          case Answer.Done done -> done.says();
          case Answer.Refused refused -> refused.says();
          case Answer.HandedOver handed -> throw new IllegalStateException("nothing is open here");
          case Answer.OnHold hold -> throw new IllegalStateException("nothing is held here");
        });
    Outcome end = granted ? Outcome.DONE : Outcome.REFUSED;
    sure.add(Observation.nothing().ended(new Ending("c1", end)));
    maybeInquire();
  }

  private void afterApplication() {
    if (random.nextBoolean()) {
      note("BankSelect", "success", "bank_select", null);
      maybeInquire();
    }
    switch (random.nextInt(5)) {
      case 0 -> expire();
      case 1 -> {
        expire();
        sure.add(inquiry(true));
        attention = List.of("states-contradict");
        pay(opening.money().amount());
      }
      case 2 -> {
        boolean more = random.nextBoolean();
        attention = more ? List.of("captured-too-much", "wrong-amount") : List.of("wrong-amount");
        pay(opening.money().amount() + (more ? 1 : -1));
      }
      default -> pay(opening.money().amount());
    }
  }

  private void expire() {
    status = random.nextBoolean() ? "expired" : status;
    outcome = PaymentState.EXPIRED;
    maybeInquire();
  }

  private void pay(long yen) {
    outcome = PaymentState.CAPTURED;
    paid = yen;
    note("Capture", "success", "capture", yen);
    status = "end";
    Instant at = now();
    for (int notices = random.nextInt(3); notices > 0; notices--) {
      losable.add(notice(yen, at));
    }
    maybeInquire();
  }

  private Observation notice(long yen, Instant paidAt) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("customerNo", "20001900030947960025");
    fields.put("rcvAmount", Long.toString(yen));
    fields.put("rcvDate", random.nextBoolean() ? "202611011002" : "");
    return METHOD.readNotice(
        new Notice(
            "n", Scenes.KEY.merchant(), "bank", Scenes.ORDER.value(), paidAt, Map.of(), fields));
  }

  private void note(String command, String mstatus, String type, Long amount) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("txnId", Integer.toString(10_435_000 + rows.size()));
    row.put("command", command);
    row.put("mstatus", mstatus);
    if (amount != null) {
      row.put("amount", amount.toString());
    }
    row.put("properTransactionInfo", Map.of("txnKind", "bank", "peTxnType", type));
    rows.add(row);
    detail = mstatus.equals("success") ? type : detail;
  }

  private GatewayAnswer answer(boolean granted) {
    return read(
        Map.of(
            "mstatus",
            granted ? "success" : "failure",
            "orderId",
            Scenes.ORDER.value(),
            "shunoKikanNo",
            "58191",
            "customerNo",
            "20001900030947960025",
            "confirmNo",
            "288916"));
  }

  private void maybeInquire() {
    if (random.nextInt(3) == 0) {
      losable.add(inquiry(false));
    }
  }

  private Observation inquiry(boolean last) {
    Observation known =
        Observation.nothing().opened(opening).showing(PaymentState.AWAITING_CONSUMER, now());
    Map<String, Object> order =
        Map.of(
            "orderId",
            Scenes.ORDER.value(),
            "orderStatus",
            status,
            "successDetailTxnType",
            detail,
            "properOrderInfo",
            Map.of("payLimit", "20261130"),
            "transactionInfos",
            Map.of("transactionInfo", List.copyOf(rows)));
    return METHOD.readInquiry(
        new Inquiry(Scenes.ORDER, OrderState.of(known), now(), last, false),
        read(Map.of("mstatus", "success", "orderInfos", Map.of("orderInfo", List.of(order)))));
  }

  private Instant now() {
    seconds++;
    return Scenes.NOW.plusSeconds(seconds);
  }

  private static GatewayAnswer read(Map<String, Object> result) {
    JsonNode body = Json.tree(Map.of("result", result));
    try {
      return GatewayAnswer.read(body.toString(), Scenes.NOW);
    } catch (Json.Unreadable e) {
      throw new IllegalStateException(e);
    }
  }
}
