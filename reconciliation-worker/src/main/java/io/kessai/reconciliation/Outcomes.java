package io.kessai.reconciliation;

import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.method.Inquiry;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Stores what an inquiry brought, says when to ask again, and counts it. */
@Singleton
final class Outcomes {
  private static final Logger LOG = Logger.getLogger(Outcomes.class);

  private final Facts facts;
  private final Claims claims;
  private final Schedule schedule;
  private final Backoff backoff;
  private final MeterRegistry metrics;

  Outcomes(Facts facts, Claims claims, Schedule schedule, Backoff backoff, MeterRegistry metrics) {
    this.facts = facts;
    this.claims = claims;
    this.schedule = schedule;
    this.backoff = backoff;
    this.metrics = metrics;
  }

  /** Whether patience with the order has ended, so that the answer must settle it. */
  boolean isLast(WatchedOrder order, OrderState known, Instant now) {
    return schedule.of(order.method(), known).map(wait -> wait.isOver(now)).orElse(false);
  }

  /** What the method reads in an answer. */
  Reading read(WatchedOrder order, Inquiry inquiry, Function<Inquiry, Observation> reader) {
    return Reading.of(order, inquiry, reader, schedule);
  }

  /** The payment server answered, and the method read this in it. */
  void answered(WatchedOrder order, GatewayAnswer answer, Reading reading) {
    Inquiry inquiry = reading.inquiry();
    Conclusion conclusion = Conclusion.of(order, inquiry, reading.says(), schedule, backoff);
    try {
      facts.append(fact(order, inquiry, answer, conclusion));
    } catch (Facts.NotStored e) {
      unanswered(order, inquiry, "not-stored", e.getMessage());
      return;
    }
    claims.reschedule(order, conclusion.askAgainAt(), order.attempts() + 1);
    switch (conclusion.outcome()) {
      case FOUND -> LOG.infof("%s: an inquiry found what no notice had brought", order.key());
      case NOTHING_NEW -> LOG.debugf("%s: an inquiry found nothing new", order.key());
      case UNSETTLED -> LOG.warnf("%s: the last inquiry did not settle the order", order.key());
    }
    count(order, conclusion.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /**
   * Nothing was learned, or nothing could be kept of it: the order is asked about again.
   *
   * @param outcome in one word, for metrics
   * @param why for logs, without the answer's content
   */
  void unanswered(WatchedOrder order, Inquiry inquiry, String outcome, String why) {
    LOG.infof("%s: an inquiry ended %s: %s", order.key(), outcome, why);
    int attempts = order.attempts() + 1;
    claims.reschedule(
        order,
        schedule
            .of(order.method(), inquiry.known())
            .map(wait -> backoff.next(attempts, inquiry.sentAt(), wait)),
        attempts);
    count(order, outcome);
  }

  /** Nothing was sent: the order stays due, and its turn is not spent. */
  void notBegun(WatchedOrder order, String outcome) {
    claims.release(order);
    count(order, outcome);
  }

  private static Fact fact(
      WatchedOrder order, Inquiry inquiry, GatewayAnswer answer, Conclusion conclusion) {
    OrderState after = OrderState.of(order.known().join(conclusion.says()));
    String summary =
        switch (conclusion.outcome()) {
          case FOUND -> "Asked, the payment server shows it " + after.state();
          case NOTHING_NEW -> "Asked, the payment server shows nothing new";
          case UNSETTLED -> "Asked for the last time, the payment server settles nothing";
        };
    return new Fact(
        "inquiry-" + inquiry.sentAt(),
        order.key(),
        order.method(),
        Messenger.INQUIRY,
        inquiry.sentAt(),
        summary,
        conclusion.says(),
        answer.raw());
  }

  private void count(WatchedOrder order, String outcome) {
    metrics.counter("kessai.inquiries", "method", order.method(), "outcome", outcome).increment();
  }
}
