package io.kessai.simulator.bank;

import io.kessai.simulator.Reset;
import io.kessai.simulator.SimulatorConfig;
import io.kessai.simulator.bank.Application.Keys;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.bounds.BoundedMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** The orders that wait for a consumer, by what leads to them. */
@ApplicationScoped
public class BankOrders {

  private final BoundedMap<String, OrderBook> byPageId;
  private final BoundedMap<String, OrderBook> byCustomerNo;
  private final BoundedMap<String, OrderBook> byBill;

  BankOrders(SimulatorConfig config) {
    int limit = config.limits().orders();
    this.byPageId = new BoundedMap<>(limit);
    this.byCustomerNo = new BoundedMap<>(limit);
    this.byBill = new BoundedMap<>(limit);
  }

  void begin(Application application, OrderBook book) {
    Keys keys = application.keys();
    byPageId.put(keys.pageId(), book);
    if (application.option().equals(Application.NUMBER_NOTICE)) {
      byCustomerNo.put(keys.customerNo(), book);
    } else {
      byBill.put(keys.bill(), book);
    }
  }

  Optional<OrderBook> ofPage(String pageId) {
    return byPageId.find(pageId);
  }

  /** The page of the order that a bank's page was opened for; empty where the fields are wrong. */
  Optional<String> pageIdOf(String institution, String bill) {
    return byBill
        .find(bill)
        .filter(book -> institution.equals(BankService.COLLECTOR))
        .map(BankOrders::keys)
        .map(Keys::pageId);
  }

  /** The page of the order that these three numbers name; empty where they name none. */
  Optional<String> pageIdOf(String institution, String customerNo, String confirmNo) {
    return byCustomerNo
        .find(customerNo)
        .filter(book -> institution.equals(BankService.COLLECTOR))
        .map(BankOrders::keys)
        .filter(keys -> keys.confirmNo().equals(confirmNo))
        .map(Keys::pageId);
  }

  private static Keys keys(OrderBook book) {
    return book.peek().flatMap(BankOrders::application).orElseThrow().keys();
  }

  private static Optional<Application> application(Order order) {
    return order.part(Application.class);
  }

  void reset(@Observes Reset reset) {
    byPageId.clear();
    byCustomerNo.clear();
    byBill.clear();
  }
}
