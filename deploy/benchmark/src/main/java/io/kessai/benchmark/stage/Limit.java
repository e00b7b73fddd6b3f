package io.kessai.benchmark.stage;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Rounds;
import io.kessai.benchmark.tool.Pgbench;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What Postgres can do with the bare statements.
 *
 * @param name how it is called in the table
 * @param pgbench the statements, and where
 */
public record Limit(String name, Pgbench pgbench) implements Contender {

  @Override
  public Measured work(Duration time, Path raw) {
    return pgbench.run(time, raw);
  }

  /** Enough for Postgres' own caches; it is no JVM. */
  @Override
  public Duration warmUp(Rounds rounds) {
    return rounds.turn();
  }
}
