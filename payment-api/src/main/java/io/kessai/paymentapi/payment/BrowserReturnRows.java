package io.kessai.paymentapi.payment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.Session;

/** What browsers brought back, stored once each, and counted. */
@Singleton
@Startup
class BrowserReturnRows {
  private final EntityManager entities;
  private final MeterRegistry metrics;
  private final InstantSource clock;

  BrowserReturnRows(EntityManager entities, MeterRegistry metrics, InstantSource clock) {
    this.entities = entities;
    this.metrics = metrics;
    this.clock = clock;
    List.of("genuine", "hint", "tampered", "unknown").forEach(this::returns);
  }

  /** Stores it; says whether it had not come before. */
  boolean isNew(String paymentId, String factId) {
    return entities
            .createNativeQuery(
                "insert into browser_return (payment_id, fact_id) values (:payment, :fact)"
                    + " on conflict do nothing")
            .setParameter("payment", paymentId)
            .setParameter("fact", factId)
            .executeUpdate()
        == 1;
  }

  /** How many of the order's facts from browsers begin so. */
  long hints(String paymentId, String prefix) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(
            "select count(*) from browser_return where payment_id = :payment"
                + " and starts_with(fact_id, :prefix)",
            Long.class)
        .setParameter("payment", paymentId)
        .setParameter("prefix", prefix)
        .getSingleResult();
  }

  void count(String outcome) {
    returns(outcome).increment();
  }

  private Counter returns(String outcome) {
    return metrics.counter("kessai.browser.returns", "outcome", outcome);
  }

  Instant now() {
    return clock.instant();
  }
}
