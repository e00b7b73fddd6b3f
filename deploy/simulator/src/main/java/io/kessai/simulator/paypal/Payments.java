package io.kessai.simulator.paypal;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What moves money once PayPal has the consumer's word: capture, cancel and refund. */
@ApplicationScoped
public class Payments {

  private static final String AUTHORIZED = "do_authorize";
  private static final String CAPTURED = "do_capture";

  private final PaypalRows rows;
  private final Statements statements;
  private final MovableClock clock;
  private final PaypalConfig config;

  Payments(PaypalRows rows, Statements statements, MovableClock clock, PaypalConfig config) {
    this.rows = rows;
    this.statements = statements;
    this.clock = clock;
    this.config = config;
  }

  /** {@code do} is done: the money is held, or taken and then told by a quick notice. */
  List<Notice> paid(OrderBook book, Order order, Row row) {
    long amount = row.amount().orElseThrow();
    order.money(order.money().authorize(amount));
    order.status(OrderStatus.END);
    order.property("invoiceId", order.opening().orderId());
    order.property("paymentDatetime", GatewayTime.compact(clock.instant()));
    order.part(Login.class).ifPresent(login -> order.property("payerId", login.payerId()));
    if (PaypalRows.type(row).equals(CAPTURED)) {
      return captured(book, order, row);
    }
    order.expireAt(clock.instant().plus(config.authorizationValidity()), Payments::lapse);
    return List.of();
  }

  /** Captures an authorisation once, whole or in part. */
  Answer capture(Call call, Order order) {
    long amount = call.params().amount(Outcomes.LARGEST_AMOUNT);
    if (!isAuthorized(order)) {
      return refuse(order, "Capture", CAPTURED);
    }
    if (amount > order.money().authorized()) {
      throw new BadInput("amount: more than was authorised");
    }
    Result result = Outcomes.captured(amount);
    Row row = rows.add(order, "Capture", CAPTURED, result, amount);
    List<Notice> told = result.isSuccess() ? captured(call.book(), order, row) : List.of();
    return Answer.of(result, row.txnId(), PaypalRows.paid(order, row)).with(told);
  }

  /** Gives an authorisation up. */
  Answer cancel(Order order) {
    String type = "cancel_authorize";
    if (!isAuthorized(order)) {
      return refuse(order, "Cancel", type);
    }
    order.money(order.money().release());
    order.keep();
    Row row = rows.add(order, "Cancel", type, Outcomes.DONE, order.opening().amount());
    return Answer.of(row.result(), row.txnId(), Map.of());
  }

  /** Gives a part or all of what was captured back. */
  Answer refund(Call call, Order order) {
    long amount = call.params().amount(Outcomes.LARGEST_AMOUNT);
    if (order.money().refundable() == 0) {
      return refuse(order, "Refund", "refund");
    }
    if (amount > order.money().refundable()) {
      throw new BadInput("amount: more than is left");
    }
    Result result = Outcomes.refunded(amount);
    Row row = rows.add(order, "Refund", "refund", result, amount);
    if (result.isSuccess()) {
      order.money(order.money().refund(amount));
      statements.expect(call.book(), row);
    }
    return Answer.of(result, row.txnId(), PaypalRows.refunded(order, row));
  }

  private List<Notice> captured(OrderBook book, Order order, Row row) {
    order.money(order.money().capture(row.amount().orElseThrow()));
    order.keep();
    statements.expect(book, row);
    return List.of(PaypalNotices.quick(order, row, clock.instant()));
  }

  private Answer refuse(Order order, String command, String type) {
    Row row = rows.add(order, command, type, Refusals.WRONG_STATE, order.opening().amount());
    return Answer.of(row.result(), row.txnId(), Map.of());
  }

  private static boolean isAuthorized(Order order) {
    return order.detail().equals(AUTHORIZED) && order.status() == OrderStatus.END;
  }

  private static void lapse(Order order) {
    order.status(OrderStatus.EXPIRED);
    order.money(order.money().release());
  }
}
