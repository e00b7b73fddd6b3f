package io.kessai.simulator.upop;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.BadInput;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.Params;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.entry.EntryPages;
import io.kessai.simulator.entry.Visit;
import io.kessai.simulator.entry.Visits;
import io.kessai.simulator.outcome.Magic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes applications, and hands the consumer over to UnionPay. */
@ApplicationScoped
public class UpopApplications {

  private static final long REFUSED_AMOUNT = 9102;
  private static final int LONGEST_URL = 256;
  private static final int LONGEST_IP = 40;
  private static final int UPOP_ORDER_ID_DIGITS = 20;
  private static final Result DONE = Result.success("U001", "処理が成功しました。");
  private static final Result REFUSED = Result.failure("UG92", "銀聯が申込みを受け付けませんでした。");

  private final UnionPay unionPay;
  private final Visits visits;
  private final Ids ids;
  private final MovableClock clock;
  private final UpopConfig config;

  UpopApplications(
      UnionPay unionPay, Visits visits, Ids ids, MovableClock clock, UpopConfig config) {
    this.unionPay = unionPay;
    this.visits = visits;
    this.ids = ids;
    this.clock = clock;
    this.config = config;
  }

  static List<Magic> magic() {
    return List.of(
        new Magic("¥" + UnionPay.DECLINED, "UnionPay declines (UG91)", "銀聯が否決 (UG91)"),
        new Magic("¥" + REFUSED_AMOUNT, "the application is refused (UG92)", "申込みエラー (UG92)"));
  }

  Answer authorize(Call call) {
    Params params = call.params();
    params.orderId("orderId");
    long amount = params.amount(UpopService.LARGEST_AMOUNT);
    String termUrl = atMost(params, "termUrl", LONGEST_URL);
    atMost(params, "customerIp", LONGEST_IP);
    if (!call.isNew()) {
      return Answer.refused(Refusals.ORDER_EXISTS);
    }
    UpopPayment payment =
        new UpopPayment(
            termUrl,
            params.flag("withCapture"),
            ids.digits(UPOP_ORDER_ID_DIGITS),
            Optional.empty());
    return begin(call, call.open(amount), payment);
  }

  private Answer begin(Call call, Order order, UpopPayment payment) {
    order.attach(UpopPayment.class, payment);
    boolean refused = order.opening().amount() == REFUSED_AMOUNT;
    Instant now = clock.instant();
    String type = refused ? "" : payment.type("0");
    long amount = order.opening().amount();
    Row row =
        new Row(
            ids.next(),
            call.target().command(),
            refused ? REFUSED : DONE,
            now,
            Optional.of(amount),
            UpopMembers.row(payment, type, amount, now));
    order.add(row);
    order.detail(type);
    if (refused) {
      order.status(OrderStatus.ERROR);
      return Answer.of(row.result(), row.txnId(), Map.of());
    }
    Visit visit = new Visit(ids.uuid(), unionPay);
    visits.begin(order, call.book(), visit);
    order.expireAt(now.plus(config.timeToPay()), late -> late.status(OrderStatus.EXPIRED));
    String address = call.browserBase() + UpopResource.address(visit.key());
    return Answer.of(
        row.result(),
        row.txnId(),
        Map.of("entryForm", EntryPages.form("銀聯 UnionPay", address).render()));
  }

  private static String atMost(Params params, String name, int longest) {
    String text = params.required(name);
    if (text.length() > longest) {
      throw new BadInput(name + ": at most " + longest + " characters");
    }
    return text;
  }
}
