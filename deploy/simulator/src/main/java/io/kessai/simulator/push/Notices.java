package io.kessai.simulator.push;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.NoticeRecord;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.clock.Agenda;
import io.kessai.simulator.fault.Event;
import io.kessai.simulator.fault.Fault;
import io.kessai.simulator.fault.Faults;
import io.kessai.simulator.fault.Strikes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes what the payment server has to tell a merchant and decides how it travels. */
@ApplicationScoped
public class Notices {

  private final DeliveryLog log;
  private final Faults faults;
  private final Deliveries deliveries;
  private final Outbox outbox;
  private final Agenda agenda;

  Notices(DeliveryLog log, Faults faults, Deliveries deliveries, Outbox outbox, Agenda agenda) {
    this.log = log;
    this.faults = faults;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.agenda = agenda;
  }

  /**
   * Notes the notice in the books and has it delivered. Returns at once, except under {@link
   * Fault#EARLY}: then it returns when the merchant has answered. Never call it while holding an
   * order.
   */
  public void publish(Notice notice) {
    OrderBook book = log.book(notice);
    NoticeRecord entry = log.open(book, notice);
    if (faults.settings().pushOff()) {
      entry.fault("push-off");
    } else if (notice.url().isEmpty()) {
      entry.fault("no-address");
    } else {
      Strikes strikes =
          faults.strike(new Event(Fault.Where.PUSH, notice.serviceType(), notice.txnType(), book));
      strikes.names().forEach(entry::fault);
      if (!strikes.has(Fault.LOSE)) {
        travel(delivery(entry, strikes), strikes);
      }
    }
  }

  private static Delivery delivery(NoticeRecord entry, Strikes strikes) {
    Set<Fault> spoiled = EnumSet.noneOf(Fault.class);
    for (Fault fault : List.of(Fault.TAMPER, Fault.FORGE)) {
      if (strikes.has(fault)) {
        spoiled.add(fault);
      }
    }
    Notice notice = entry.notice();
    return new Delivery(notice.merchant(), notice.url().orElseThrow(), List.of(entry), spoiled);
  }

  private void travel(Delivery delivery, Strikes strikes) {
    if (strikes.has(Fault.EARLY)) {
      deliveries.sendNow(delivery);
    } else if (strikes.has(Fault.SWAP)) {
      outbox.postAfterNext(delivery, strikes.delay(Fault.SWAP).orElseThrow());
    } else if (strikes.has(Fault.DELAY)) {
      agenda.in(strikes.delay(Fault.DELAY).orElseThrow(), () -> outbox.post(delivery));
    } else {
      outbox.post(delivery);
    }
    if (strikes.has(Fault.DOUBLE)) {
      deliveries.send(delivery.again());
    }
  }

  /** Sends a notice once more, with a new pushId. Returns what the merchant answered. */
  String redeliver(NoticeRecord entry) {
    Notice notice = entry.notice();
    if (notice.url().isEmpty()) {
      return "no-address";
    }
    return deliveries.sendNow(
        new Delivery(notice.merchant(), notice.url().get(), List.of(entry), Set.of()));
  }
}
