package io.kessai.simulator.paypal;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.Agenda;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.push.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code get} and {@code do}: they name the token, never the order or the amount. */
@ApplicationScoped
public class Completions {

  private final PaypalRows rows;
  private final Payments payments;
  private final Notices notices;
  private final Agenda agenda;
  private final PaypalConfig config;

  Completions(
      PaypalRows rows, Payments payments, Notices notices, Agenda agenda, PaypalConfig config) {
    this.rows = rows;
    this.payments = payments;
    this.notices = notices;
    this.agenda = agenda;
    this.config = config;
  }

  /** Reads who has approved. */
  Answer get(Call call, Order order, Checkout checkout) {
    Optional<Login> login = order.part(Login.class);
    Result result = login.isPresent() ? Outcomes.DONE : Outcomes.NO_SUCH_PAYER;
    boolean open = order.status() == OrderStatus.INITIAL;
    Row row =
        rows.add(
            order,
            call.target().command(),
            checkout.type("get"),
            open ? result : Refusals.WRONG_STATE,
            order.opening().amount());
    Map<String, String> members = new LinkedHashMap<>();
    members.put("orderId", order.opening().orderId());
    if (row.result().isSuccess()) {
      members.put("token", checkout.token());
      members.put("payerId", login.orElseThrow().payerId());
      members.put("amount", Long.toString(order.opening().amount()));
      members.putAll(checkout.address());
    }
    return Answer.of(row.result(), row.txnId(), members);
  }

  /** Moves the money, once. */
  Answer complete(Call call, Order order, Checkout checkout) {
    String payerId = call.params().required("payerId");
    long amount = order.opening().amount();
    Result result = result(order, payerId);
    Row row = rows.add(order, call.target().command(), checkout.type("do"), result, amount);
    List<Notice> told = List.of();
    if (result.isSuccess()) {
      told = payments.paid(call.book(), order, row);
    } else if (result.isPending()) {
      order.status(OrderStatus.PENDING);
      order.keep();
      agenda.in(config.reviewAfter(), () -> review(call.book(), row));
    } else if (result.equals(Outcomes.REFUSED)) {
      order.status(OrderStatus.ERROR);
      order.keep();
    }
    return Answer.of(result, row.txnId(), PaypalRows.paid(order, row)).with(told);
  }

  private static Result result(Order order, String payerId) {
    if (order.status() != OrderStatus.INITIAL) {
      return Refusals.WRONG_STATE;
    }
    boolean approved =
        order.part(Login.class).filter(login -> login.payerId().equals(payerId)).isPresent();
    return approved ? Outcomes.completed(order.opening().amount()) : Outcomes.NO_SUCH_PAYER;
  }

  private void review(OrderBook book, Row held) {
    List<Notice> told =
        book.exclusively(
            () -> {
              Order order = book.order().orElseThrow();
              Row decided = PaypalRows.decided(held, Outcomes.DONE);
              order.replace(decided);
              order.detail(PaypalRows.type(decided));
              return payments.paid(book, order, decided);
            });
    told.forEach(notices::publish);
  }
}
