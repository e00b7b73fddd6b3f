package io.kessai.simulator.paypal;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an exchange with PayPal leaves in a search, and is answered with (sections 3.6, 6.2). */
@ApplicationScoped
public class PaypalRows {

  private static final String FIXED = "txnFixed";
  private static final String CENTER_ID = "centerTxnId";
  private static final int CENTER_ID_LENGTH = 17;
  private static final long FEE_PER_MILLE = 36;

  private final Ids ids;
  private final MovableClock clock;

  PaypalRows(Ids ids, MovableClock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /** Notes an exchange; a success is also the order's detail type. */
  Row add(Order order, String command, String type, Result result, long amount) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("txnKind", PaypalService.NAME);
    details.put("ppTxnType", type);
    details.put(FIXED, "0");
    if (!result.isFailure()) {
      details.put(CENTER_ID, ids.digits(CENTER_ID_LENGTH));
      details.put("feeAmount", Long.toString(fee(amount)));
      details.put("exchangeRate", "1");
    }
    Row row = new Row(ids.next(), command, result, clock.instant(), Optional.of(amount), details);
    order.add(row);
    if (result.isSuccess()) {
      order.detail(type);
    }
    return row;
  }

  /** The same exchange, now that PayPal has made up its mind. */
  static Row decided(Row row, Result result) {
    return new Row(row.txnId(), row.command(), result, row.at(), row.amount(), row.details());
  }

  /** The same exchange, now that it stands on PayPal's statement. */
  static Row fixed(Row row) {
    Map<String, String> details = new LinkedHashMap<>(row.details());
    details.put(FIXED, "1");
    return new Row(row.txnId(), row.command(), row.result(), row.at(), row.amount(), details);
  }

  static String type(Row row) {
    return row.details().get("ppTxnType");
  }

  static String centerTxnId(Row row) {
    return row.details().getOrDefault(CENTER_ID, "");
  }

  /** What {@code do} and {@code capture} are answered with. */
  static Map<String, String> paid(Order order, Row row) {
    long amount = row.amount().orElseThrow();
    Map<String, String> members = new LinkedHashMap<>();
    members.put("orderId", order.opening().orderId());
    if (row.result().isFailure()) {
      return members;
    }
    members.put("invoiceId", order.opening().orderId());
    members.put("amount", Long.toString(amount));
    members.put("feeAmount", Long.toString(fee(amount)));
    members.put("settleAmount", Long.toString(amount - fee(amount)));
    members.put("exchangeRate", "1");
    members.put("paymentDate", GatewayTime.compact(row.at()));
    members.put("paymentStatus", row.result().isPending() ? "Pending" : "Completed");
    members.put(type(row).endsWith("_authorize") ? "centerAuthId" : CENTER_ID, centerTxnId(row));
    order.part(Login.class).ifPresent(login -> members.put("payerId", login.payerId()));
    order.part(Checkout.class).ifPresent(checkout -> members.putAll(checkout.address()));
    return members;
  }

  /** What a refund is answered with. */
  static Map<String, String> refunded(Order order, Row row) {
    if (row.result().isFailure()) {
      return Map.of();
    }
    long amount = row.amount().orElseThrow();
    long fee = fee(amount);
    return Map.of(
        "feeRefundAmount",
        Long.toString(fee),
        "refundAmount",
        Long.toString(amount),
        "netRefundAmount",
        Long.toString(amount - fee),
        "principalAmount",
        Long.toString(order.money().captured()),
        "settlementBalance",
        Long.toString(order.money().refundable()),
        "invoiceId",
        order.opening().orderId(),
        CENTER_ID,
        centerTxnId(row));
  }

  private static long fee(long amount) {
    return amount * FEE_PER_MILLE / 1000;
  }
}
