package io.kessai.simulator.push;

import io.kessai.simulator.Reset;
import io.kessai.simulator.clock.Agenda;
import io.kessai.simulator.fault.Faults;
import io.kessai.simulator.push.Delivery.Address;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Where notices wait for company (bundles) or for the next one to overtake them (swap). */
@ApplicationScoped
public class Outbox {

  private final Deliveries deliveries;
  private final Faults faults;
  private final Agenda agenda;
  private final ExecutorService executor;
  private final Map<Address, Delivery> bundles = new HashMap<>();
  private final Map<Address, Delivery> overtaken = new HashMap<>();

  Outbox(
      Deliveries deliveries,
      Faults faults,
      Agenda agenda,
      @VirtualThreads ExecutorService executor) {
    this.deliveries = deliveries;
    this.faults = faults;
    this.agenda = agenda;
    this.executor = executor;
  }

  /** Delivers in the background, in a bundle where that is set, and lets the overtaken follow. */
  synchronized void post(Delivery delivery) {
    int bundleSize = faults.settings().bundleSize();
    if (bundleSize <= 1) {
      sendWithOvertaken(delivery);
      return;
    }
    Delivery bundle = bundles.merge(delivery.address(), delivery, Delivery::and);
    if (bundle.notices().size() >= bundleSize) {
      flush(delivery.address());
    } else if (bundle.notices().size() == delivery.notices().size()) {
      Duration longest = Duration.ofMillis(faults.settings().bundleMillis());
      agenda.in(longest, () -> flush(delivery.address()));
    }
  }

  private synchronized void flush(Address address) {
    Delivery bundle = bundles.remove(address);
    if (bundle != null) {
      sendWithOvertaken(bundle);
    }
  }

  /** Keeps a notice back until the next one to the same address is sent, or the time is over. */
  synchronized void postAfterNext(Delivery delivery, Duration longest) {
    overtaken.merge(delivery.address(), delivery, Delivery::and);
    agenda.in(longest, () -> releaseOvertaken(delivery.address()));
  }

  private synchronized void releaseOvertaken(Address address) {
    Delivery waiting = overtaken.remove(address);
    if (waiting != null) {
      deliveries.send(waiting);
    }
  }

  private void sendWithOvertaken(Delivery delivery) {
    Delivery waiting = overtaken.remove(delivery.address());
    if (waiting == null) {
      deliveries.send(delivery);
      return;
    }
    executor.execute(
        () -> {
          deliveries.sendNow(delivery);
          deliveries.sendNow(waiting);
        });
  }

  synchronized void reset(@Observes Reset reset) {
    bundles.clear();
    overtaken.clear();
  }
}
