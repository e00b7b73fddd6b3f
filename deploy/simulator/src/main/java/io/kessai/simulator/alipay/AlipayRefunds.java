package io.kessai.simulator.alipay;

import io.kessai.simulator.books.Money;
import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.Agenda;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.outcome.Magic;
import io.kessai.simulator.push.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Refunds: asked for in one exchange, carried out by Alipay soon after, and then told by PUSH. */
@ApplicationScoped
public class AlipayRefunds {

  private static final long REFUSED_AMOUNT = 9303;
  private static final long FAILING_AMOUNT = 9304;
  private static final Result DONE = Result.success("W001", "処理が成功しました。");
  private static final Result REFUSED = Result.failure("WG93", "返金を受け付けませんでした。");
  private static final Result FAILED = Result.failure("WG94", "返金に失敗しました。");
  private static final Set<String> PAID = Set.of("payment", "refund_request", "refund");

  private final Ids ids;
  private final MovableClock clock;
  private final Agenda agenda;
  private final Notices notices;
  private final AlipayConfig config;

  AlipayRefunds(Ids ids, MovableClock clock, Agenda agenda, Notices notices, AlipayConfig config) {
    this.ids = ids;
    this.clock = clock;
    this.agenda = agenda;
    this.notices = notices;
    this.config = config;
  }

  static List<Magic> magic() {
    return List.of(
        new Magic(
            Long.toString(REFUSED_AMOUNT), "Refund of this amount is refused (WG93)", "返金エラー"),
        new Magic(
            Long.toString(FAILING_AMOUNT),
            "Refund of this amount is accepted, but fails afterwards (WG94 by PUSH)",
            "返金受付後にエラー"));
  }

  Answer refund(Call call, Order order, long amount) {
    if (!PAID.contains(order.detail())) {
      return answer(order, add(order, Refusals.WRONG_STATE, amount));
    }
    if (amount > order.money().refundable()) {
      throw new BadInput("amount: more than is left");
    }
    if (amount == REFUSED_AMOUNT) {
      return answer(order, add(order, REFUSED, amount));
    }
    order.money(order.money().refund(amount));
    order.detail("refund_request");
    agenda.in(
        config.refundAfter(),
        () -> notices.publish(call.book().exclusively(() -> carriedOut(order, amount))));
    return answer(order, add(order, DONE, amount));
  }

  private static Notice carriedOut(Order order, long amount) {
    boolean failing = amount == FAILING_AMOUNT;
    Money money = order.money();
    if (failing) {
      order.money(new Money(money.authorized(), money.captured(), money.refunded() - amount));
    } else {
      order.detail("refund");
    }
    return AlipayMembers.notice(order, "Refund", failing ? FAILED : DONE);
  }

  private Row add(Order order, Result result, long amount) {
    AlipayPayment payment = order.part(AlipayPayment.class).orElseThrow();
    Row row =
        new Row(
            ids.next(),
            "Refund",
            result,
            clock.instant(),
            Optional.of(amount),
            AlipayMembers.row(payment, order.detail(), amount, clock.instant()));
    order.add(row);
    return row;
  }

  private static Answer answer(Order order, Row row) {
    return Answer.of(
        row.result(),
        row.txnId(),
        Map.of(
            "centerTradeId",
            order.part(AlipayPayment.class).orElseThrow().centerTradeId(),
            "balance",
            Long.toString(order.money().refundable())));
  }
}
