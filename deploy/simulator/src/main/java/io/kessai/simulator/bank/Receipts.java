package io.kessai.simulator.bank;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Money that a bank reports as received, for good (protocol sections 4.4 and 6.2). */
@ApplicationScoped
public class Receipts {

  static final String PAID = "capture";

  private static final String COMPANY = "21702";
  private static final String COLLECTOR_IN_NOTICES = BankService.COLLECTOR + "000";

  private final Ids ids;
  private final MovableClock clock;

  Receipts(Ids ids, MovableClock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /** What the rows of a search tell. */
  static Map<String, String> details(String type, Instant at) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("txnKind", BankService.NAME);
    details.put("peTxnType", type);
    details.put("startDatetime", GatewayTime.compact(at));
    return details;
  }

  /** Books the payment and says what the merchant is to be told. */
  Notice receive(Order order, Application application, long yen) {
    Instant now = clock.instant();
    order.keep();
    order.money(order.money().authorize(order.opening().amount()).capture(yen));
    order.detail(PAID);
    order.status(OrderStatus.END);
    order.property("receivedDatetime", GatewayTime.compact(now));
    order.add(
        new Row(
            ids.next(),
            "Capture",
            Result.success("B001", "処理が成功しました。"),
            now,
            Optional.of(yen),
            details(PAID, now)));
    return notice(order, application, yen, now);
  }

  private static Notice notice(Order order, Application application, long yen, Instant at) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("orderId", order.opening().orderId());
    fields.put("kikanNo", COLLECTOR_IN_NOTICES);
    fields.put("kigyoNo", COMPANY);
    fields.put("rcvDate", GatewayTime.minutes(at));
    fields.put("customerNo", application.keys().customerNo());
    fields.put("confNo", application.keys().confirmNo());
    fields.put("rcvAmount", Long.toString(yen));
    fields.put("dummy", order.opening().dummy() ? "1" : "0");
    return new Notice(
        order.opening().merchant(),
        order.opening().orderId(),
        BankService.NAME,
        application.pushUrl(),
        new LinkedHashMap<>(),
        fields);
  }
}
