package io.kessai.simulator.bank;

import io.kessai.simulator.bank.Bills.Choice;
import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.push.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * What a consumer does on the way to a paid order, by the id in its pages' addresses. Every step
 * may be taken again; one that comes too late changes nothing. Empty where the id leads nowhere.
 */
@ApplicationScoped
public class Payments {

  private final BankOrders orders;
  private final FinancialInstitutions institutions;
  private final Bills bills;
  private final Receipts receipts;
  private final Notices notices;

  Payments(
      BankOrders orders,
      FinancialInstitutions institutions,
      Bills bills,
      Receipts receipts,
      Notices notices) {
    this.orders = orders;
    this.institutions = institutions;
    this.bills = bills;
    this.receipts = receipts;
    this.notices = notices;
  }

  Optional<Bill> look(String pageId) {
    return step(pageId, bills::of);
  }

  /** The consumer chooses a bank on the payment server's page; an unknown one is not taken. */
  Optional<Bill> choose(String pageId, String bankCode) {
    return step(
        pageId,
        (order, application) -> {
          if (bills.of(order, application).isUnpaid() && institutions.find(bankCode).isPresent()) {
            order.attach(Choice.class, new Choice(bankCode));
            order.detail("bank_select");
          }
          return bills.of(order, application);
        });
  }

  /** The consumer says to have paid, on the confirm page. */
  Optional<Bill> confirm(String pageId) {
    return step(
        pageId,
        (order, application) -> {
          Bill bill = bills.of(order, application);
          if (bill.isUnpaid()) {
            order.detail("paid_confirm");
          }
          return bill;
        });
  }

  /** The bank's page is opened. */
  Optional<Bill> open(String pageId) {
    return step(pageId, bills::onBankPage);
  }

  /** The consumer pays on the bank's page. */
  Optional<Bill> payOnBankPage(String pageId) {
    List<Notice> toPublish = new ArrayList<>();
    Optional<Bill> paid =
        step(
            pageId,
            (order, application) -> {
              Bill bill = bills.onBankPage(order, application);
              return bill.isUnpaid() ? pay(order, application, bill.yen(), toPublish) : bill;
            });
    toPublish.forEach(notices::publish);
    return paid;
  }

  /** The consumer pays so much at an ATM, or wherever no page's time counts. */
  Optional<Bill> pay(String pageId, long yen) {
    return pay(pageId, yen, Bill::isUnpaid);
  }

  /** The same, though the time to pay is over: a bank took the money all the same. */
  Optional<Bill> payLate(String pageId, long yen) {
    return pay(pageId, yen, bill -> !bill.isPaid());
  }

  private Optional<Bill> pay(String pageId, long yen, Predicate<Bill> canBePaid) {
    List<Notice> toPublish = new ArrayList<>();
    Optional<Bill> paid =
        step(
            pageId,
            (order, application) -> {
              Bill bill = bills.of(order, application);
              return canBePaid.test(bill) ? pay(order, application, yen, toPublish) : bill;
            });
    toPublish.forEach(notices::publish);
    return paid;
  }

  private Bill pay(Order order, Application application, long yen, List<Notice> toPublish) {
    toPublish.add(receipts.receive(order, application, yen));
    return bills.of(order, application);
  }

  private Optional<Bill> step(String pageId, BiFunction<Order, Application, Bill> step) {
    return orders
        .ofPage(pageId)
        .flatMap(
            book ->
                book.exclusively(
                    () ->
                        book.order()
                            .flatMap(
                                order ->
                                    order
                                        .part(Application.class)
                                        .map(application -> step.apply(order, application)))));
  }
}
