package io.kessai.benchmark.tool;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Rounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Requests that wrk makes, counted over all turns for the gate. */
public final class Load implements Contender {
  private final String name;
  private final Wrk wrk;
  private final Optional<Wrk> warming;
  private long done;
  private int turns;

  private Load(String name, Wrk wrk, Optional<Wrk> warming) {
    this.name = name;
    this.wrk = wrk;
    this.warming = warming;
  }

  /** Load on what has to be warmed up first. */
  public static Load of(String name, Wrk wrk) {
    return warmedUpBy(wrk, name, wrk);
  }

  /** Load that would be too much for a JVM that is not warm yet, which is warmed up by another. */
  public static Load warmedUpBy(Wrk warming, String name, Wrk wrk) {
    return new Load(name, wrk, Optional.of(warming));
  }

  /** Load on what another contender warms up. */
  public static Load onWarm(String name, Wrk wrk) {
    return new Load(name, wrk, Optional.empty());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Duration warmUp(Rounds rounds) {
    return warming.isPresent() ? rounds.warmUp() : Duration.ZERO;
  }

  @Override
  public Measured work(Duration time, Path raw) {
    return counted(wrk.run(time, raw));
  }

  @Override
  public Measured warm(Duration time, Path raw) {
    return counted(warming.orElse(wrk).run(time, raw));
  }

  private Measured counted(Measured measured) {
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
