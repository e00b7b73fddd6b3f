package io.kessai.benchmark.tool;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Rounds;
import java.nio.file.Path;
import java.time.Duration;

/** Requests that wrk makes, counted over all turns for the gate. */
public final class Load implements Contender {
  private final String name;
  private final Wrk wrk;
  private final boolean cold;
  private long done;
  private int turns;

  private Load(String name, Wrk wrk, boolean cold) {
    this.name = name;
    this.wrk = wrk;
    this.cold = cold;
  }

  /** Load on what has to be warmed up first. */
  public static Load of(String name, Wrk wrk) {
    return new Load(name, wrk, true);
  }

  /** Load on what another contender warms up. */
  public static Load onWarm(String name, Wrk wrk) {
    return new Load(name, wrk, false);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Duration warmUp(Rounds rounds) {
    return cold ? rounds.warmUp() : Duration.ZERO;
  }

  @Override
  public Measured work(Duration time, Path raw) {
    Measured measured = wrk.run(time, raw);
    turns++;
    done += measured.done();
    return measured;
  }

  /** How many requests were answered well. */
  public long done() {
    return done;
  }

  /** How many more may have been carried out: those under way whenever the time was up. */
  public long cutOff() {
    return (long) turns * wrk.connections();
  }
}
