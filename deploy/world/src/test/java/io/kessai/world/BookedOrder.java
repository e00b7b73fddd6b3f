package io.kessai.world;

import io.kessai.fact.Operation;
import io.kessai.fact.PaymentState;
import io.kessai.method.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What really happened to one order's money: the payment server's own book of it. It does whatever
 * it is told, as nothing here but the suite's own guard may keep the sums.
 */
final class BookedOrder {
  private final String id;
  private final String service;
  private final long amount;
  private final boolean capture;
  private final List<String> rows = new ArrayList<>();
  private long authorized;
  private long captured;
  private long refunded;
  private boolean cancelled;
  private boolean declined;

  BookedOrder(Command opening) {
    this.id = opening.key().order().value();
    this.service =
        opening.details().orElseThrow().getClass().getSimpleName().startsWith("Mpi")
            ? "mpi"
            : "card";
    this.amount = opening.money().amount();
    this.capture = opening.opening().capture();
  }

  String id() {
    return id;
  }

  boolean isSecure() {
    return service.equals("mpi");
  }

  /** Whether the consumer's part is done: the card was charged, or refused. */
  boolean isDecided() {
    return declined || authorized > 0;
  }

  boolean isDeclined() {
    return declined;
  }

  /** Notes that the consumer is to authenticate. */
  void await(String exchange) {
    rows.add(row(exchange, "mpi", "Authorize", "success", "", Optional.empty()));
  }

  /** Charges the card, or refuses it. */
  void authorize(String exchange, boolean success) {
    String type = capture ? "ac" : "a";
    rows.add(row(exchange, "card", "Authorize", word(success), type, Optional.of(amount)));
    if (success) {
      authorized += amount;
      captured += capture ? amount : 0;
    } else {
      declined = true;
    }
  }

  /** Does what follows an authorisation, or refuses it. */
  void follow(String exchange, Command command, boolean success) {
    long money = command.money().amount();
    boolean isCapture = command.operation() == Operation.CAPTURE;
    boolean givesBack = command.operation() == Operation.REFUND;
    String type = isCapture ? "pa" : givesBack ? "race" : "va";
    Optional<Long> named = isCapture || givesBack ? Optional.of(money) : Optional.empty();
    rows.add(row(exchange, "card", isCapture ? "Capture" : "Cancel", word(success), type, named));
    if (success) {
      captured += isCapture ? money : 0;
      refunded += givesBack ? money : 0;
      cancelled |= !isCapture && !givesBack;
    }
  }

  /** What the rules of money forbid, where it happened. */
  List<String> flaws() {
    List<String> flaws = new ArrayList<>();
    if (authorized > amount) {
      flaws.add(id + ": authorised " + authorized + " of " + amount);
    }
    if (captured > authorized) {
      flaws.add(id + ": captured " + captured + " of " + authorized);
    }
    if (refunded > captured) {
      flaws.add(id + ": refunded " + refunded + " of " + captured);
    }
    if (cancelled && captured > 0) {
      flaws.add(id + ": cancelled and captured");
    }
    return flaws;
  }

  /** The state it is in; empty where the consumer has not come. */
  Optional<PaymentState> state() {
    if (captured > 0) {
      return Optional.of(refunded >= captured ? PaymentState.REFUNDED : PaymentState.CAPTURED);
    }
    if (cancelled) {
      return Optional.of(PaymentState.CANCELLED);
    }
    if (authorized > 0) {
      return Optional.of(PaymentState.AUTHORIZED);
    }
    return declined ? Optional.of(PaymentState.DECLINED) : Optional.empty();
  }

  long captured() {
    return captured;
  }

  long refunded() {
    return refunded;
  }

  /** The order in an answer to Search. */
  String listing() {
    return """
        {"orderId":"%s","serviceTypeCd":"%s","orderStatus":"end","successDetailTxnType":"",\
        "properOrderInfo":{},"transactionInfos":{"transactionInfo":[%s]}}"""
        .formatted(id, service, String.join(",", rows));
  }

  /** The members of an answer to GetResult. */
  String result() {
    return """
        "mpiMstatus":"success","cardMstatus":"%s","reqAmount":"%d","cardTransactionType":"%s\""""
        .formatted(word(!declined), amount, capture ? "ac" : "a");
  }

  private static String row(
      String exchange,
      String kind,
      String command,
      String status,
      String type,
      Optional<Long> money) {
    String amountMember = money.map(yen -> "\"amount\":\"" + yen + "\",").orElse("");
    return """
        {"txnId":"%s","command":"%s","mstatus":"%s","vResultCode":"A001000000000000",%s\
        "properTransactionInfo":{"txnKind":"%s","cardTransactionType":"%s"}}"""
        .formatted(exchange, command, status, amountMember, kind, type);
  }

  static String word(boolean success) {
    return success ? "success" : "failure";
  }
}
