package io.kessai.order.parked;

import io.kessai.fact.Fact;
import io.kessai.order.fold.Foreseen;
import io.kessai.order.intake.Reading.Unfit;
import java.util.Optional;

/**
 * What a parked record reads as now, and what it would do. Nothing of it is stored.
 *
 * @param fact what it reads as; empty where it cannot be read
 * @param why why a redrive would not apply it; empty where it would
 * @param foreseen what a redrive would do; empty where it would do nothing
 */
public record Reread(Optional<Fact> fact, Optional<Unfit> why, Optional<Foreseen> foreseen) {

  static Reread unfit(Optional<Fact> fact, Unfit why) {
    return new Reread(fact, Optional.of(why), Optional.empty());
  }

  static Reread fit(Fact fact, Foreseen foreseen) {
    return new Reread(Optional.of(fact), Optional.empty(), Optional.of(foreseen));
  }
}
