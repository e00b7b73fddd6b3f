package io.kessai.benchmark.payments;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Rounds;
import io.kessai.benchmark.tool.Load;
import io.kessai.benchmark.tool.Wrk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Authorisations at a constant pace of half of what full load came to just before. */
final class HalfLoad implements Contender {
  static final String NAME = "Kessai, half load";

  private final Authorisations full;
  private final CardTargets targets;
  private final Wrk wrk;
  private final List<Load> loads = new ArrayList<>();

  HalfLoad(Authorisations full, CardTargets targets, Wrk wrk) {
    this.full = full;
    this.targets = targets;
    this.wrk = wrk;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration warmUp(Rounds rounds) {
    return Duration.ZERO;
  }

  @Override
  public void prepare(Duration time) {
    targets.make((int) (time.toSeconds() * full.rate()));
  }

  @Override
  public Measured work(Duration time, Path raw) {
    Load load = Load.onWarm(NAME, wrk.paced(full.rate() / 2));
    loads.add(load);
    return load.work(time, raw);
  }

  List<Load> loads() {
    return loads;
  }
}
