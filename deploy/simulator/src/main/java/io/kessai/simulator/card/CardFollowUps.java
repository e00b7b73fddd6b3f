package io.kessai.simulator.card;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.outcome.Magic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Capture and Cancel. Detail types (protocol section 7.2): a void ({@code v...}) takes back on the
 * same Japanese day, a return ({@code r...}) later, and one ending in {@code e} is partial.
 */
@ApplicationScoped
public class CardFollowUps {

  private static final long CAPTURE_REFUSED = 9301;
  private static final long CANCEL_REFUSED = 9302;
  private static final Result DONE = Result.success("A001", "処理が成功しました。");
  private static final Result REFUSED = Result.failure("AG91", "カード会社でエラーが発生しました。");
  private static final Set<String> CAPTURED = Set.of("pa", "rpae", "ac", "race");

  private final Ids ids;
  private final MovableClock clock;

  CardFollowUps(Ids ids, MovableClock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  static List<Magic> magic() {
    return List.of(
        new Magic("¥" + CAPTURE_REFUSED, "Capture of this amount is refused", "売上エラー"),
        new Magic("¥" + CANCEL_REFUSED, "Cancel of this amount is refused", "取消・返品エラー"));
  }

  /** Captures once: this amount, or all of it where none is given. */
  Row capture(Order order, CardPayment payment, Optional<Long> asked) {
    if (!order.detail().equals("a")) {
      return refuse(order, "Capture");
    }
    long authorized = order.money().authorized();
    long amount = asked.orElse(authorized);
    if (amount > authorized) {
      throw new BadInput("amount: more than was authorised");
    }
    if (amount == CAPTURE_REFUSED) {
      return add(order, payment, "Capture", REFUSED, amount);
    }
    order.money(order.money().capture(amount));
    order.detail("pa");
    order.status(OrderStatus.END);
    order.keep();
    order.attach(CardPayment.class, payment.at(clock.instant()));
    return add(order, payment, "Capture", DONE, amount);
  }

  /** Gives up an authorisation, or refunds this amount of a capture, or all that is left of it. */
  Row cancel(Order order, CardPayment payment, Optional<Long> asked) {
    boolean captured = CAPTURED.contains(order.detail());
    boolean authorized = order.detail().equals("a");
    long left = captured ? order.money().refundable() : order.money().authorized();
    long amount = asked.orElse(left);
    if (!captured && !(authorized && amount == left)) {
      return refuse(order, "Cancel");
    }
    if (amount > left) {
      throw new BadInput("amount: more than is left");
    }
    if (amount == CANCEL_REFUSED) {
      return add(order, payment, "Cancel", REFUSED, amount);
    }
    order.detail(cancelledDetail(order, payment, amount));
    order.money(captured ? order.money().refund(amount) : order.money().release());
    order.status(OrderStatus.END);
    order.keep();
    return add(order, payment, "Cancel", DONE, amount);
  }

  private String cancelledDetail(Order order, CardPayment payment, long amount) {
    String base =
        switch (order.detail()) {
          case "a" -> "a";
          case "ac", "race" -> "ac";
          default -> "pa";
        };
    boolean whole = base.equals("a") || amount == order.money().captured();
    boolean sameDay =
        GatewayTime.day(payment.lastMoneyAt()).equals(GatewayTime.day(clock.instant()));
    if (whole && sameDay) {
      return "v" + base;
    }
    boolean nothingLeft = base.equals("a") || amount == order.money().refundable();
    return "r" + base + (nothingLeft ? "d" : "e");
  }

  private Row add(Order order, CardPayment payment, String command, Result result, long amount) {
    Instant now = clock.instant();
    Row row =
        new Row(
            ids.next(),
            command,
            result,
            now,
            Optional.of(amount),
            CardRows.details(payment, order.detail(), result, amount, now));
    order.add(row);
    return row;
  }

  /** Notes a follow-up that the order's state does not allow. */
  Row refuse(Order order, String command) {
    Instant now = clock.instant();
    Row row =
        new Row(
            ids.next(),
            command,
            Refusals.WRONG_STATE,
            now,
            Optional.empty(),
            CardRows.refused(order.detail(), now));
    order.add(row);
    return row;
  }
}
