package io.kessai.benchmark.notices;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.Latencies;
import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.tool.Load;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Notices at a constant pace, and what a probe sees meanwhile.
 *
 * @param load the notices
 * @param probe who sees
 */
record UntilReadable(Load load, Probe probe) implements Contender {

  @Override
  public String name() {
    return load.name();
  }

  @Override
  public Measured work(Duration time, Path raw) {
    CompletableFuture<Measured> loaded =
        CompletableFuture.supplyAsync(
            () -> load.work(time, raw), task -> new Thread(task, "load").start());
    Latencies seen = probe.probe(time);
    return loaded.join().with(Quantity.P50, seen.within(50)).with(Quantity.P99, seen.within(99));
  }
}
