package io.kessai.simulator.bank;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.command.CommandHandler;
import io.kessai.simulator.command.Refusals;
import io.kessai.simulator.command.ServiceType;
import io.kessai.simulator.outcome.Magic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pay-easy and bank link (protocol section 3.4). There is no command but the application. */
@ApplicationScoped
public class BankService implements ServiceType {

  static final String NAME = "bank";

  /** The institution that collects for every merchant, in answers and on ATMs. */
  static final String COLLECTOR = "58191";

  private static final String BILL_PATTERN = "1";
  private static final long REFUSED = 9101;
  private static final long ON_HOLD = 9103;

  private final Applications applications;
  private final BankOrders orders;
  private final Ids ids;
  private final MovableClock clock;

  BankService(Applications applications, BankOrders orders, Ids ids, MovableClock clock) {
    this.applications = applications;
    this.orders = orders;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, CommandHandler> commands() {
    return Map.of("Authorize", this::authorize);
  }

  @Override
  public String inputError() {
    return "BC91";
  }

  @Override
  public List<Magic> magic() {
    return List.of(
        new Magic("¥" + REFUSED, "bank: application refused (BG91)", "銀行決済: 申込エラー (BG91)"),
        new Magic("¥" + ON_HOLD, "bank: application on hold (B091)", "銀行決済: 申込保留 (B091)"));
  }

  private Answer authorize(Call call) {
    Application application = applications.read(call);
    if (!call.isNew()) {
      return Answer.refused(Refusals.ORDER_EXISTS);
    }
    Order order = call.open(call.params().amount(Applications.LARGEST_AMOUNT));
    Result result = result(order.opening().amount());
    Instant now = clock.instant();
    Row row =
        new Row(
            ids.next(),
            "Authorize",
            result,
            now,
            Optional.of(order.opening().amount()),
            Receipts.details("authorize", now));
    order.add(row);
    describe(order, application);
    if (result.isPending()) {
      order.status(OrderStatus.PENDING);
    } else if (result.isFailure()) {
      order.status(OrderStatus.ERROR);
    } else {
      begin(call, order, application);
    }
    return Answer.of(
        result,
        row.txnId(),
        result.isSuccess() ? members(call.browserBase(), application) : Map.of());
  }

  private static Result result(long amount) {
    if (amount == REFUSED) {
      return Result.failure("BG91", "決済申込ができませんでした。");
    }
    return amount == ON_HOLD
        ? Result.pending("B091", "処理が保留されました。")
        : Result.success("B001", "処理が成功しました。");
  }

  private static void describe(Order order, Application application) {
    order.property("settlementMethod", application.option());
    order.property("payLimit", application.payLimit().toString().replace("-", ""));
    order.property("name1", application.shown().name());
  }

  private void begin(Call call, Order order, Application application) {
    order.attach(Application.class, application);
    order.detail("authorize");
    order.status(OrderStatus.END_PRESENTATION);
    order.expireAt(application.until(), expired -> expired.status(OrderStatus.EXPIRED));
    orders.begin(application, call.book());
  }

  private static Map<String, String> members(String browserBase, Application application) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("requestId", application.keys().pageId());
    if (application.option().equals(Application.NUMBER_NOTICE)) {
      members.put("shunoKikanNo", COLLECTOR);
      members.put("customerNo", application.keys().customerNo());
      members.put("confirmNo", application.keys().confirmNo());
    } else if (application.bankCode().isEmpty()) {
      members.put("url", browserBase + "/bank/" + application.keys().pageId());
    } else {
      members.put("url", browserBase + "/net-banking");
      members.put("shunoKikanNo", COLLECTOR);
      members.put("billPattern", BILL_PATTERN);
      members.put("bill", application.keys().bill());
    }
    return members;
  }
}
