package io.kessai.simulator.fault;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults that strike one event, each with its delay. */
public final class Strikes {

  private final Map<Fault, Duration> delays = new EnumMap<>(Fault.class);

  void add(Fault fault, long delayMillis) {
    delays.putIfAbsent(fault, Duration.ofMillis(delayMillis));
  }

  /** Whether this fault strikes. */
  public boolean has(Fault fault) {
    return delays.containsKey(fault);
  }

  /** The delay of this fault, if it strikes. */
  public Optional<Duration> delay(Fault fault) {
    return Optional.ofNullable(delays.get(fault));
  }

  /** Their names. */
  public List<String> names() {
    return delays.keySet().stream().map(Fault::text).toList();
  }
}
