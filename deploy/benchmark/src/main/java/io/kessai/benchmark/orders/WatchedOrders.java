package io.kessai.benchmark.orders;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.Rounds;
import io.kessai.benchmark.stage.Database;
import io.kessai.benchmark.stage.Stage;
import io.kessai.benchmark.stage.StatementLog;
import io.kessai.benchmark.stage.Topic;
import io.kessai.suite.Part;
import io.kessai.suite.RunningPart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A reconciliation-worker with a watch list of its own. Some orders become due, again and again;
 * how long the worker's own statements took to claim them each time is read from Postgres' log. The
 * payment server must answer, as a worker that gets no answer claims no more.
 */
final class WatchedOrders implements Contender, AutoCloseable {
  private static final Duration CLAIMED_WITHIN = Duration.ofMinutes(2);

  /** How the worker's statement begins. */
  private static final String CLAIM = "with due as materialized";

  private static final String BECOME_DUE =
      """
      update watched set due_at = now(), claimed_by = null, claimed_until = null, attempts = 0
      where merchant = 'demo'
        and order_id in (select 'o-' || number from generate_series(1, 1000) number)
      """;

  private static final String UNCLAIMED =
      "select count(*) from watched where due_at <= now() and claimed_until is null";

  private final String name;
  private final Database database;
  private final RunningPart worker;
  private final StatementLog log;

  private WatchedOrders(String name, Database database, RunningPart worker, StatementLog log) {
    this.name = name;
    this.database = database;
    this.worker = worker;
    this.log = log;
  }

  static WatchedOrders on(Stage stage, String name, long orders) {
    Database database = stage.database(name);
    StatementLog log = StatementLog.of(stage, name);
    RunningPart worker =
        stage.replica(
            Part.RECONCILIATION_WORKER,
            Map.of(
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(),
                "kessai.topic-prefix",
                name.replace('_', '-') + ".",
                "kessai.inquiry.rate-per-second",
                "1000",
                "kessai.inquiry.batch",
                "1000"));
    database.run(
        """
        insert into watched (merchant, order_id, method, version, known, state, waiting_for, in_doubt, due_at)
        select 'demo', 'o-' || number, 'mpi', 1, '{}', 'AWAITING_CONSUMER', 'AWAITING_CONSUMER', false,
          now() + interval '30 days' + number * interval '1 millisecond'
        from generate_series(1, %d) number
        """
            .formatted(orders),
        "vacuum analyze watched");
    return new WatchedOrders(name, database, worker, log);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Duration warmUp(Rounds rounds) {
    return rounds.turn();
  }

  @Override
  public Measured work(Duration time, Path raw) {
    long seen = log.end();
    long begin = System.nanoTime();
    int times = 0;
    do {
      database.run(BECOME_DUE);
      Topic.await(
          "the worker has claimed what is due",
          () -> -database.count(UNCLAIMED),
          0,
          CLAIMED_WITHIN);
      times++;
    } while (System.nanoTime() - begin < time.toNanos());
    return Measured.of(Quantity.SPAN, log.milliseconds(CLAIM, seen, raw) / times);
  }

  @Override
  public void close() {
    worker.stop();
  }
}
