package io.kessai.simulator.carrier;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.outcome.Magic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Capture and Cancel, of payments and of single months. */
@ApplicationScoped
public class FollowUps {
  private static final long CAPTURE_REFUSED = 9301;
  private static final long CANCEL_REFUSED = 9302;
  private static final Set<String> CAPTURED = Set.of("PostAuth", "AuthCapture");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

  private final Entries entries;

  FollowUps(Entries entries) {
    this.entries = entries;
  }

  static List<Magic> magic() {
    return List.of(
        new Magic("carrier ¥" + CAPTURE_REFUSED, "Capture of this amount is refused", "売上エラー"),
        new Magic("carrier ¥" + CANCEL_REFUSED, "Cancel of this amount is refused", "取消・返金エラー"));
  }

  Answer capture(Call call, Order order, Terms terms) {
    Optional<YearMonth> month = month(call, "captureMonth");
    boolean refused = order.opening().amount() == CAPTURE_REFUSED;
    Row row;
    if (month.isPresent()) {
      require(terms.provider().capturesMonths(), "captureMonth");
      row = month(order, month.get(), "Capture", refused);
    } else if (!order.detail().equals("Auth") || order.part(Agreement.class).isPresent()) {
      row = refuse(order, "Capture", "PostAuth");
    } else if (refused) {
      row = entries.add(order, "Capture", "PostAuth", Entries.DECLINED, Optional.empty());
    } else {
      order.money(order.money().capture(order.money().authorized()));
      order.detail("PostAuth");
      order.keep();
      row = entries.add(order, "Capture", "PostAuth", Entries.DONE, Optional.empty());
    }
    return answer(order, row, "captureDatetime");
  }

  Answer cancel(Call call, Order order, Terms terms) {
    Optional<YearMonth> month = month(call, "cancelMonth");
    Row row;
    if (month.isPresent()) {
      require(terms.provider().dropsMonths(), "cancelMonth");
      row = month(order, month.get(), "Cancel", order.opening().amount() == CANCEL_REFUSED);
    } else if (CAPTURED.contains(order.detail())) {
      row = refund(order, call.params().number("amount", Applications.LARGEST_AMOUNT));
    } else if (order.detail().equals("Auth") && order.part(Agreement.class).isEmpty()) {
      row = release(order);
    } else {
      row = refuse(order, "Cancel", "VoidAuth");
    }
    return answer(order, row, "cancelDatetime");
  }

  private Row release(Order order) {
    if (order.opening().amount() == CANCEL_REFUSED) {
      return entries.add(order, "Cancel", "VoidAuth", Entries.DECLINED, Optional.empty());
    }
    order.money(order.money().release());
    order.detail("VoidAuth");
    order.keep();
    return entries.add(order, "Cancel", "VoidAuth", Entries.DONE, Optional.empty());
  }

  private Row refund(Order order, Optional<Long> asked) {
    long left = order.money().refundable();
    long amount = asked.orElse(left);
    String base = order.detail();
    String type = (amount == left ? "Void" : "Refund") + base;
    if (amount > left) {
      throw new BadInput("amount: more than is left");
    }
    if (amount == CANCEL_REFUSED) {
      return entries.add(order, "Cancel", type, Entries.DECLINED, asked);
    }
    order.money(order.money().refund(amount));
    if (amount == left) {
      order.detail(type);
    }
    return entries.add(order, "Cancel", type, Entries.DONE, asked);
  }

  private Row month(Order order, YearMonth month, String command, boolean refused) {
    Optional<Agreement> agreed =
        order
            .part(Agreement.class)
            .filter(Agreement::isActive)
            .filter(one -> order.part(Terms.class).filter(Terms::isRecurring).isPresent());
    boolean capture = command.equals("Capture");
    boolean possible =
        agreed
            .filter(one -> capture ? one.isOpen(month) : !one.dropped().contains(month))
            .isPresent();
    String type = capture ? "PostAuth" : "VoidAuth";
    if (!possible) {
      return refuse(order, command, type);
    }
    if (refused) {
      return entries.add(order, command, type, Entries.DECLINED, Optional.empty());
    }
    if (capture) {
      MonthlyRun.take(order, month, entries.now());
    } else {
      drop(order, agreed.get(), month);
    }
    return entries.add(order, command, type, Entries.DONE, Optional.empty());
  }

  private void drop(Order order, Agreement agreed, YearMonth month) {
    if (agreed.charged().contains(month)) {
      order.money(order.money().refund(order.opening().amount()));
    }
    order.property("mpCancelDatetime", GatewayTime.compact(entries.now()));
    order.attach(Agreement.class, agreed.drop(month));
  }

  private Row refuse(Order order, String command, String type) {
    return entries.add(order, command, type, Refusals.WRONG_STATE, Optional.empty());
  }

  private Answer answer(Order order, Row row, String time) {
    Result result = row.result();
    if (result.isSuccess() && order.part(Agreement.class).isEmpty()) {
      order.status(OrderStatus.END);
    }
    return Answer.of(
        result,
        row.txnId(),
        result.isSuccess()
            ? Map.of(
                time,
                GatewayTime.compact(row.at()),
                "balance",
                Long.toString(order.money().refundable()))
            : Map.of());
  }

  private static Optional<YearMonth> month(Call call, String name) {
    try {
      return call.params().text(name).map(text -> YearMonth.parse(text, MONTH));
    } catch (DateTimeException e) {
      throw new BadInput(name + ": a month, such as 202612");
    }
  }

  private static void require(boolean holds, String name) {
    if (!holds) {
      throw new BadInput(name + ": not of this carrier");
    }
  }
}
