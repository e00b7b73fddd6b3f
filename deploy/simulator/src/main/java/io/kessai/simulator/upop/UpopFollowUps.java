package io.kessai.simulator.upop;

import io.kessai.simulator.books.Money;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.outcome.Magic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Capture, Cancel and Refund. Detail types: protocol section 7.2. */
@ApplicationScoped
public class UpopFollowUps {

  private static final long CAPTURE_REFUSED = 9301;
  private static final long CANCEL_REFUSED = 9302;
  private static final long REFUND_REFUSED = 9303;
  private static final Result DONE = Result.success("U001", "処理が成功しました。");
  private static final Result REFUSED = Result.failure("UG91", "銀聯でエラーが発生しました。");
  private static final Set<String> WITH_MONEY = Set.of("pa", "par", "ac", "acr");

  private final Ids ids;
  private final MovableClock clock;

  UpopFollowUps(Ids ids, MovableClock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  static List<Magic> magic() {
    return List.of(
        new Magic("¥" + CAPTURE_REFUSED, "Capture of this amount is refused", "売上エラー"),
        new Magic("¥" + CANCEL_REFUSED, "Cancel of this amount is refused", "取消エラー"),
        new Magic("¥" + REFUND_REFUSED, "Refund of this amount is refused", "返金エラー"));
  }

  /** Captures once, this amount or less than was authorised. */
  Row capture(Order order, long amount) {
    if (!order.detail().equals("a") || order.status() != OrderStatus.END) {
      return add(order, "Capture", Refusals.WRONG_STATE, amount);
    }
    if (amount > order.money().authorized()) {
      throw new BadInput("amount: more than was authorised");
    }
    if (amount == CAPTURE_REFUSED) {
      return add(order, "Capture", REFUSED, amount);
    }
    return done(order, "Capture", "pa", amount, order.money().capture(amount));
  }

  /** Gives up an authorisation, or a capture of which nothing was refunded. */
  Row cancel(Order order) {
    long amount = order.opening().amount();
    boolean authorized = order.detail().equals("a") && order.status() == OrderStatus.END;
    if (!authorized && !Set.of("pa", "ac").contains(order.detail())) {
      return add(order, "Cancel", Refusals.WRONG_STATE, amount);
    }
    if (amount == CANCEL_REFUSED) {
      return add(order, "Cancel", REFUSED, amount);
    }
    Money money = order.money();
    return done(
        order,
        "Cancel",
        order.detail() + "v",
        authorized ? amount : money.captured(),
        authorized ? money.release() : money.refund(money.captured()));
  }

  /** Gives this amount back. */
  Row refund(Order order, long amount) {
    if (!WITH_MONEY.contains(order.detail())) {
      return add(order, "Refund", Refusals.WRONG_STATE, amount);
    }
    if (amount > order.money().refundable()) {
      throw new BadInput("amount: more than is left");
    }
    if (amount == REFUND_REFUSED) {
      return add(order, "Refund", REFUSED, amount);
    }
    String base = order.detail().startsWith("ac") ? "ac" : "pa";
    String rest = amount == order.money().refundable() ? "rd" : "r";
    return done(order, "Refund", base + rest, amount, order.money().refund(amount));
  }

  private Row done(Order order, String command, String type, long amount, Money money) {
    order.money(money);
    order.detail(type);
    order.status(OrderStatus.END);
    order.keep();
    return add(order, command, DONE, amount);
  }

  private Row add(Order order, String command, Result result, long amount) {
    Row row =
        new Row(
            ids.next(),
            command,
            result,
            clock.instant(),
            Optional.of(amount),
            UpopMembers.row(
                order.part(UpopPayment.class).orElseThrow(),
                order.detail(),
                amount,
                clock.instant()));
    order.add(row);
    return row;
  }
}
