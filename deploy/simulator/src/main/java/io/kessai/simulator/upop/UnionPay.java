package io.kessai.simulator.upop;

import io.kessai.simulator.books.Money;
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
import java.util.List;
import java.util.Optional;

/** UnionPay with the consumer: the card is charged, or not. */
@ApplicationScoped
public class UnionPay implements Company {

  static final long DECLINED = 9101;

  private static final Result DONE = Result.success("U001", "処理が成功しました。");
  private static final Result REFUSED = Result.failure("UG91", "銀聯カードの決済に失敗しました。");

  private final Ids ids;
  private final MovableClock clock;
  private final UpopConfig config;

  UnionPay(Ids ids, MovableClock clock, UpopConfig config) {
    this.ids = ids;
    this.clock = clock;
    this.config = config;
  }

  @Override
  public List<Notice> end(Order order, boolean paid) {
    UpopPayment payment = order.part(UpopPayment.class).orElseThrow();
    long amount = order.opening().amount();
    boolean charged = paid && amount != DECLINED;
    String type = payment.type(charged ? "" : "x");
    Row row =
        new Row(
            ids.next(),
            "Authorize",
            charged ? DONE : REFUSED,
            clock.instant(),
            Optional.of(amount),
            UpopMembers.row(payment, type, amount, clock.instant()));
    order.add(row);
    order.detail(type);
    order.status(charged ? OrderStatus.END : OrderStatus.ERROR);
    order.keep();
    if (charged) {
      charge(order, payment);
    }
    order.attach(UpopPayment.class, payment.ended(row));
    return List.of(UpopMembers.notice(order, payment, row));
  }

  private void charge(Order order, UpopPayment payment) {
    Money authorized = order.money().authorize(order.opening().amount());
    order.money(payment.withCapture() ? authorized.capture(order.opening().amount()) : authorized);
    if (!payment.withCapture()) {
      order.expireAt(clock.instant().plus(config.authorizationValidity()), UnionPay::lapse);
    }
  }

  private static void lapse(Order order) {
    order.status(OrderStatus.EXPIRED);
    order.money(order.money().release());
  }

  @Override
  public Optional<Step.Back> back(Order order) {
    UpopPayment payment = order.part(UpopPayment.class).orElseThrow();
    return payment
        .end()
        .map(
            row ->
                new Step.Back(
                    payment.termUrl(), UpopMembers.carried(order, payment, row, clock.instant())));
  }
}
