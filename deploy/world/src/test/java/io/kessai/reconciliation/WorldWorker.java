package io.kessai.reconciliation;

import io.agroal.api.AgroalDataSource;
import io.kessai.fact.Fact;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.method.Inquiry;
import io.kessai.method.Methods;
import io.kessai.method.PaymentMethod;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * reconciliation-worker's own watch list, claims, schedule, back-off and conclusions over a model
 * of its tables, for the simulated world. What stands between them in {@link Inquiries}, sending
 * and reading, is said here once more, as an inquiry takes time in this world.
 */
public final class WorldWorker {
  private static final WorkerConfig CONFIG =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(WorkerConfig.class)
          .build()
          .getConfigMapping(WorkerConfig.class);

  private static final SimpleMeterRegistry METRICS = new SimpleMeterRegistry();

  private final InstantSource clock;
  private final Methods<PaymentMethod> methods;
  private final WorkerTables tables;
  private final Schedule schedule;
  private final Backoff backoff;
  private final Facts facts;

  /**
   * Empty tables.
   *
   * @param store takes a fact; says whether it is known to be stored
   */
  public WorldWorker(
      InstantSource clock,
      RandomGenerator random,
      Methods<PaymentMethod> methods,
      Predicate<Fact> store) {
    WorkerConfig.Inquiry inquiry = CONFIG.inquiry();
    this.clock = clock;
    this.methods = methods;
    this.tables = new WorkerTables(clock);
    this.schedule =
        new Schedule(
            Patiences.of(methods, Map.of()),
            Patiences.throughConsumer(methods),
            inquiry.inDoubtAfter(),
            inquiry.inDoubtGivenUpAfter());
    this.backoff =
        new Backoff(
            inquiry.backoffFirst(), inquiry.backoffLongest(), inquiry.backoffJitter(), random);
    this.facts =
        fact -> {
          if (!store.test(fact)) {
            throw new Facts.NotStored(new IOException("Kafka is away"));
          }
        };
  }

  /** A claimed order and what is asked about it. */
  public static final class Question {
    private final WatchedOrder order;
    private final Inquiry inquiry;
    private final GatewayCommand command;

    Question(WatchedOrder order, Inquiry inquiry, GatewayCommand command) {
      this.order = order;
      this.inquiry = inquiry;
      this.command = command;
    }

    /** What is sent. */
    public GatewayCommand command() {
      return command;
    }
  }

  /** Learns of changes. */
  public void learn(List<OrderChange> changes, Runnable step) {
    new WatchList(database(step), schedule).learn(changes);
  }

  /** Claims what is due. */
  public List<Question> claim(int most, Runnable step) {
    return claims(step).claim(most).stream().map(this::question).toList();
  }

  /** The payment server answered. */
  public void answered(Question asked, GatewayAnswer answer, Runnable step) {
    if (answer.status() == GatewayAnswer.Status.SUCCESS) {
      PaymentMethod method = methods.find(asked.order.method()).orElseThrow();
      Outcomes outcomes = outcomes(step);
      outcomes.answered(
          asked.order,
          answer,
          outcomes.read(
              asked.order, asked.inquiry, inquiry -> method.readInquiry(inquiry, answer)));
    } else {
      outcomes(step).unanswered(asked.order, asked.inquiry, "refused", answer.toString());
    }
  }

  /** No answer came. */
  public void unanswered(Question asked, Runnable step) {
    outcomes(step).unanswered(asked.order, asked.inquiry, "unknown", "no answer");
  }

  private Question question(WatchedOrder order) {
    Instant now = clock.instant();
    OrderState known = OrderState.of(order.known());
    boolean last = outcomes(() -> {}).isLast(order, known, now);
    Inquiry inquiry = new Inquiry(order.key().order(), known, now, last, false);
    return new Question(
        order, inquiry, methods.find(order.method()).orElseThrow().inquiry(inquiry));
  }

  private Outcomes outcomes(Runnable step) {
    return new Outcomes(facts, claims(step), schedule, backoff, METRICS);
  }

  private Claims claims(Runnable step) {
    RateLimit rate = new RateLimit(CONFIG.inquiry().ratePerSecond());
    return new Claims(database(step), clock, rate, CONFIG);
  }

  private Database database(Runnable step) {
    AgroalDataSource source = tables.source(step);
    return new Database(source);
  }
}
