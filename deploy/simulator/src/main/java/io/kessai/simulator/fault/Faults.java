package io.kessai.simulator.fault;

import io.kessai.simulator.Reset;
import io.kessai.simulator.SimulatorConfig;
import io.kessai.simulator.fault.FaultSettings.Down;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what goes wrong. */
@ApplicationScoped
public class Faults {

  private final FaultSettings atStart;
  private final int rulesKept;
  private volatile FaultSettings settings;

  Faults(FaultsConfig config, SimulatorConfig simulator) {
    this.rulesKept = simulator.limits().faultRules();
    this.atStart =
        new FaultSettings(
            config.pushOff(),
            Down.NO,
            config.latency().toMillis(),
            1,
            0,
            List.of(),
            Optional.empty());
    this.settings = atStart;
  }

  /** What is set, with the rules that have not struck yet. */
  public FaultSettings settings() {
    return settings;
  }

  /**
   * Replaces all settings.
   *
   * @throws IllegalArgumentException when there are more rules than {@code
   *     simulator.limits.fault-rules}
   */
  public synchronized void replace(FaultSettings now) {
    if (now.rules().size() > rulesKept) {
      throw new IllegalArgumentException("rules: " + rulesKept + " at most");
    }
    settings = now;
  }

  /** Adds one rule behind the others; the limit of {@link #replace} holds. */
  public synchronized void add(FaultRule rule) {
    List<FaultRule> rules = new ArrayList<>(settings.rules());
    rules.add(rule);
    replace(settings.withRules(rules));
  }

  /** Back to what the configuration says. */
  public synchronized void clear() {
    settings = atStart;
  }

  void reset(@Observes Reset reset) {
    clear();
  }

  /** What strikes this event. Rules that strike are used up by it. */
  public Strikes strike(Event event) {
    Strikes strikes = new Strikes();
    if (!settings.rules().isEmpty()) {
      useRules(event, strikes);
    }
    if (!event.book().orderId().isEmpty()) {
      settings.seeded().ifPresent(seeded -> useChance(seeded, event, strikes));
    }
    return strikes;
  }

  private synchronized void useRules(Event event, Strikes strikes) {
    List<FaultRule> left = new ArrayList<>();
    for (FaultRule rule : settings.rules()) {
      if (!rule.matches(event) || strikes.has(rule.what())) {
        left.add(rule);
        continue;
      }
      strikes.add(rule.what(), rule.delayMillis().orElseThrow());
      int remaining = rule.times().orElseThrow() - 1;
      if (remaining > 0) {
        left.add(rule.withTimes(remaining));
      }
    }
    settings = settings.withRules(left);
  }

  private static void useChance(SeededFaults seeded, Event event, Strikes strikes) {
    String kind = event.kind();
    int ordinal = event.book().ordinal(kind);
    for (Fault fault : Fault.values()) {
      if (fault.where() == event.where()
          && seeded.strikes(fault, event.book().orderId(), kind, ordinal)) {
        strikes.add(fault, seeded.delayMillis());
      }
    }
  }
}
