package io.kessai.simulator.alipay;

import io.kessai.simulator.alipay.AlipayPayment.Terms;
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
import java.util.Set;

/** Takes applications, in yen or yuan, and hands the consumer over to Alipay. */
@ApplicationScoped
public class AlipayApplications {

  private static final long REFUSED_AMOUNT = 9102;
  private static final long SMALLEST_FEN = 100;
  private static final long LARGEST_FEN = 5_000_000;
  private static final int LONGEST_URL = 256;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DESCRIPTION = 200;
  private static final int TRADE_ID_DIGITS = 28;
  private static final Result DONE = Result.success("W001", "処理が成功しました。");
  private static final Result REFUSED = Result.failure("WG92", "Alipayが申込みを受け付けませんでした。");

  private final Alipay alipay;
  private final Visits visits;
  private final Ids ids;
  private final MovableClock clock;
  private final AlipayConfig config;

  AlipayApplications(
      Alipay alipay, Visits visits, Ids ids, MovableClock clock, AlipayConfig config) {
    this.alipay = alipay;
    this.visits = visits;
    this.ids = ids;
    this.clock = clock;
    this.config = config;
  }

  static List<Magic> magic() {
    return List.of(
        new Magic(Long.toString(Alipay.DECLINED), "Alipay declines (WG91)", "Alipayが否決 (WG91)"),
        new Magic(
            Long.toString(REFUSED_AMOUNT), "the application is refused (WG92)", "申込みエラー (WG92)"));
  }

  Answer authorize(Call call) {
    Params params = call.params();
    params.orderId("orderId");
    long amount = params.amount(AlipayService.LARGEST_AMOUNT);
    Terms terms = terms(params, amount);
    if (!call.isNew()) {
      return Answer.refused(Refusals.ORDER_EXISTS);
    }
    AlipayPayment payment =
        new AlipayPayment(terms, ids.digits(TRADE_ID_DIGITS), Optional.empty(), Optional.empty());
    return begin(call, call.open(amount), payment);
  }

  private static Terms terms(Params params, long amount) {
    String currency = oneOf("currency", params.required("currency"), Set.of("JPY", "CNY"));
    if (currency.equals("CNY") && (amount < SMALLEST_FEN || amount > LARGEST_FEN)) {
      throw new BadInput("amount: yuan times 100, from " + SMALLEST_FEN + " to " + LARGEST_FEN);
    }
    params.text("payType").ifPresent(kind -> oneOf("payType", kind, Set.of(AlipayService.ONLINE)));
    params.text("withCapture").ifPresent(flag -> oneOf("withCapture", flag, Set.of("true")));
    params.text("deviceType").ifPresent(type -> oneOf("deviceType", type, Set.of("0", "1")));
    params
        .text("commodityDescription")
        .ifPresent(text -> atMost("commodityDescription", text, LONGEST_DESCRIPTION));
    return new Terms(
        currency,
        atMost("successUrl", params.required("successUrl"), LONGEST_URL),
        atMost("errorUrl", params.required("errorUrl"), LONGEST_URL),
        atMost("commodityName", params.required("commodityName"), LONGEST_NAME));
  }

  private Answer begin(Call call, Order order, AlipayPayment payment) {
    order.attach(AlipayPayment.class, payment);
    boolean refused = order.opening().amount() == REFUSED_AMOUNT;
    Instant now = clock.instant();
    String type = refused ? "" : "payment_request";
    long amount = order.opening().amount();
    Row row =
        new Row(
            ids.next(),
            call.target().command(),
            refused ? REFUSED : DONE,
            now,
            Optional.of(amount),
            AlipayMembers.row(payment, type, amount, now));
    order.add(row);
    order.detail(type);
    order.property("payType", AlipayService.ONLINE);
    if (refused) {
      order.status(OrderStatus.ERROR);
      return Answer.of(row.result(), row.txnId(), Map.of());
    }
    Visit visit = new Visit(ids.uuid(), alipay);
    visits.begin(order, call.book(), visit);
    order.expireAt(now.plus(config.timeToLogIn()), late -> late.status(OrderStatus.EXPIRED));
    String address = call.browserBase() + AlipayResource.address(visit.key());
    return Answer.of(
        row.result(),
        row.txnId(),
        Map.of("entryForm", EntryPages.form("支付宝 Alipay", address).render()));
  }

  private static String oneOf(String name, String text, Set<String> allowed) {
    if (!allowed.contains(text)) {
      throw new BadInput(name + ": one of " + allowed.stream().sorted().toList());
    }
    return text;
  }

  private static String atMost(String name, String text, int longest) {
    if (text.length() > longest) {
      throw new BadInput(name + ": at most " + longest + " characters");
    }
    return text;
  }
}
