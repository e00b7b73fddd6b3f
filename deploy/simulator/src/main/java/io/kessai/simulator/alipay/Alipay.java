package io.kessai.simulator.alipay;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.entry.Company;
import io.kessai.simulator.entry.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Alipay with the consumer, who logs in and then pays, or does not. */
@ApplicationScoped
public class Alipay implements Company {

  static final long DECLINED = 9101;

  private static final Result DONE = Result.success("W001", "処理が成功しました。");
  private static final Result REFUSED = Result.failure("WG91", "Alipayの決済に失敗しました。");

  private final Ids ids;
  private final MovableClock clock;
  private final AlipayConfig config;

  Alipay(Ids ids, MovableClock clock, AlipayConfig config) {
    this.ids = ids;
    this.clock = clock;
    this.config = config;
  }

  /** The consumer logs in; the first time starts the clock. */
  void logIn(Order order) {
    AlipayPayment payment = order.part(AlipayPayment.class).orElseThrow();
    if (payment.payUntil().isEmpty()) {
      Instant until = clock.instant().plus(config.timeToPay());
      order.attach(AlipayPayment.class, payment.loggedIn(until));
      order.expireAt(until, late -> late.status(OrderStatus.EXPIRED));
    }
  }

  @Override
  public List<Notice> end(Order order, boolean paid) {
    AlipayPayment payment = order.part(AlipayPayment.class).orElseThrow();
    long amount = order.opening().amount();
    boolean charged = paid && amount != DECLINED;
    String type = charged ? "payment" : order.detail();
    Row row =
        new Row(
            ids.next(),
            "Authorize",
            charged ? DONE : REFUSED,
            clock.instant(),
            Optional.of(amount),
            AlipayMembers.row(payment, type, amount, clock.instant()));
    order.add(row);
    order.detail(type);
    order.status(charged ? OrderStatus.END : OrderStatus.ERROR);
    order.keep();
    if (charged) {
      order.money(order.money().authorize(amount).capture(amount));
    }
    order.attach(AlipayPayment.class, payment.ended(row));
    return List.of(AlipayMembers.notice(order, "Authorize", row.result()));
  }

  @Override
  public Optional<Step.Back> back(Order order) {
    AlipayPayment payment = order.part(AlipayPayment.class).orElseThrow();
    return payment
        .end()
        .map(
            row ->
                new Step.Back(
                    row.result().isSuccess()
                        ? payment.terms().successUrl()
                        : payment.terms().errorUrl(),
                    AlipayMembers.carried(order, payment, row, clock.instant())));
  }
}
