package io.kessai.simulator.bank;

import io.kessai.simulator.bank.Bill.Standing;
import io.kessai.simulator.bank.FinancialInstitutions.Institution;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.clock.MovableClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Reads off an order what pages show of it. */
@ApplicationScoped
public class Bills {

  private final FinancialInstitutions institutions;
  private final MovableClock clock;
  private final BankConfig config;

  Bills(FinancialInstitutions institutions, MovableClock clock, BankConfig config) {
    this.institutions = institutions;
    this.clock = clock;
    this.config = config;
  }

  /** Which bank the consumer chose on the payment server's page. */
  record Choice(String bankCode) {}

  /** When the bank's page was first opened. */
  record FirstOpened(Instant at) {}

  /** For the merchant's and the payment server's pages, and for ATMs. */
  Bill of(Order order, Application application) {
    return new Bill(
        application.keys().pageId(),
        standing(order),
        order.opening().merchant().name(),
        order.opening().amount(),
        application.shown(),
        bank(order, application).map(Institution::name).orElse(""),
        Optional.ofNullable(config.thanksUrls().get(order.opening().merchant().name())));
  }

  /** For the bank's page, which begins its time when it is first opened. */
  Bill onBankPage(Order order, Application application) {
    Bill bill = of(order, application);
    Instant now = clock.instant();
    if (order.part(FirstOpened.class).isEmpty()) {
      order.attach(FirstOpened.class, new FirstOpened(now));
    }
    Instant over = order.part(FirstOpened.class).orElseThrow().at().plus(config.pageValidity());
    return bill.isUnpaid() && !now.isBefore(over) ? bill.over() : bill;
  }

  private Optional<Institution> bank(Order order, Application application) {
    return application
        .bankCode()
        .or(() -> order.part(Choice.class).map(Choice::bankCode))
        .flatMap(institutions::find);
  }

  private static Standing standing(Order order) {
    if (order.detail().equals(Receipts.PAID)) {
      return Standing.PAID;
    }
    return order.status() == OrderStatus.EXPIRED ? Standing.EXPIRED : Standing.UNPAID;
  }
}
