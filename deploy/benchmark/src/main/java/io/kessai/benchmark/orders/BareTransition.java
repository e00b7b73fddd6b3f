package io.kessai.benchmark.orders;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.RawOutput;
import io.kessai.benchmark.measure.Rounds;
import io.kessai.benchmark.stage.Database;
import io.kessai.benchmark.stage.Stage;
import io.kessai.benchmark.tool.Pgbench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The limit: one transaction for each fact, with the number of clients that does most. */
final class BareTransition implements Contender {
  static final String NAME = "pgbench, the bare transition";
  private static final List<Integer> CLIENTS = List.of(8, 16, 32, 64);

  private Pgbench pgbench;
  private boolean chosen;

  BareTransition(Stage stage, RawOutput raw) {
    Database database = stage.database("limit_orders");
    database.run(raw.text(BareTransition.class, "tables.sql"));
    Path script = raw.script(BareTransition.class, "transition.sql");
    this.pgbench = database.bench(CLIENTS.getFirst(), script, Map.of());
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Time for each number of clients. */
  @Override
  public Duration warmUp(Rounds rounds) {
    return rounds.turn();
  }

  @Override
  public Measured work(Duration time, Path raw) {
    if (chosen) {
      return pgbench.run(time, raw);
    }
    chosen = true;
    return choose(time, raw);
  }

  private Measured choose(Duration time, Path raw) {
    Measured best = null;
    for (int clients : CLIENTS) {
      Pgbench tried = pgbench.with(clients);
      Measured measured =
          tried.run(time, raw.resolveSibling(clients + "-clients-" + raw.getFileName()));
      if (best == null || measured.values().get(Quantity.RATE) > best.values().get(Quantity.RATE)) {
        best = measured;
        pgbench = tried;
      }
    }
    return best;
  }

  /** How many clients did most. */
  int clients() {
    return pgbench.clients();
  }
}
