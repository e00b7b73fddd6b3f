package io.kessai.order.stream;

import io.kessai.fact.OrderKey;
import io.kessai.order.config.OrderConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who follows changes at this replica, and no more of a merchant than are allowed. */
@Singleton
final class Followers {
  private final int most;
  private final Map<String, List<Follower>> byMerchant = new HashMap<>();
  private boolean closed;

  Followers(OrderConfig config, MeterRegistry registry) {
    this.most = config.stream().connectionsPerMerchant();
    Gauge.builder("kessai.stream.connections", this, Followers::count)
        .description("Storefronts that follow changes at this replica")
        .register(registry);
  }

  /**
   * One more, who leaves by closing; empty where the merchant has its fill.
   *
   * @param order the one to follow; empty for all of the merchant's
   */
  synchronized Optional<Follower> add(String merchant, Optional<OrderKey> order) {
    List<Follower> present = byMerchant.computeIfAbsent(merchant, name -> new ArrayList<>());
    if (present.size() >= most) {
      return Optional.empty();
    }
    Follower follower = new Follower(order, left -> remove(merchant, left));
    present.add(follower);
    if (closed) {
      follower.end();
    }
    return Optional.of(follower);
  }

  /** Says that these orders changed. */
  synchronized void wake(Set<OrderKey> changed) {
    for (OrderKey order : changed) {
      byMerchant
          .getOrDefault(order.merchant().value(), List.of())
          .forEach(follower -> follower.wake(order));
    }
  }

  /** Whether nobody follows: whoever comes now reads for itself what was told until now. */
  synchronized boolean none() {
    return byMerchant.isEmpty();
  }

  /** Before the server waits for its requests to end: these would not, by themselves. */
  synchronized void end(@Observes ShutdownDelayInitiatedEvent event) {
    closed = true;
    byMerchant.values().forEach(all -> all.forEach(Follower::end));
  }

  private synchronized void remove(String merchant, Follower left) {
    List<Follower> present = byMerchant.getOrDefault(merchant, new ArrayList<>());
    present.remove(left);
    if (present.isEmpty()) {
      byMerchant.remove(merchant);
    }
  }

  private synchronized int count() {
    return byMerchant.values().stream().mapToInt(List::size).sum();
  }
}
