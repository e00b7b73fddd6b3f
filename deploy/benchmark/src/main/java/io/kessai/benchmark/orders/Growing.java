package io.kessai.benchmark.orders;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.Finding;
import io.kessai.benchmark.measure.Finding.Figure;
import io.kessai.benchmark.measure.Finding.Other;
import io.kessai.benchmark.measure.Gate;
import io.kessai.benchmark.measure.Goal;
import io.kessai.benchmark.measure.Line;
import io.kessai.benchmark.measure.Medians;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.RawOutput;
import io.kessai.benchmark.measure.Report;
import io.kessai.benchmark.measure.Turns;
import io.kessai.benchmark.orders.ReadingOrders.Place;
import io.kessai.benchmark.stage.Stage;
import io.kessai.benchmark.stage.Storefront;
import io.kessai.suite.Part;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * F8: what is measured by F5 and F7, and a look at the watch list, with many orders stored against
 * few. Both are there at once, each with services and databases of its own, so that they can take
 * turns. Told beside: F5 by partitions and by replicas.
 *
 * @param clock for the storefront's token
 * @param many how many are many
 */
public record Growing(InstantSource clock, long many) implements Line {
  /** As many as the chart's topics have. */
  private static final int MANY_PARTITIONS = 12;

  private static final Goal AS_FAST = Goal.atLeast(0.9);
  private static final Goal AS_SHORT = Goal.atMost(1.5);
  private static final Figure LOOK =
      new Figure("1,000 due orders claimed from the watch list", Quantity.SPAN);

  @Override
  public String id() {
    return "F8";
  }

  @Override
  public String what() {
    return "F5, F7 and the worker's look, with "
        + shown(many)
        + " orders against 10,000; F5 by partitions and replicas";
  }

  @Override
  public Report measure(Turns turns, RawOutput raw) {
    try (Stage stage = Stage.of(raw, Part.SIMULATOR)) {
      Finding look = look(turns, stage);
      stage.only();
      List<Finding> spread = spread(turns, stage);
      Report report = orders(turns, raw, stage).with(look);
      for (Finding told : spread) {
        report = report.with(told);
      }
      return report;
    }
  }

  private List<Finding> spread(Turns turns, Stage stage) {
    try (Spread narrow = Spread.over(stage, 1, 1);
        Spread wide = Spread.over(stage, MANY_PARTITIONS, 1);
        Spread shared = Spread.over(stage, MANY_PARTITIONS, 2)) {
      List<Spread> all = List.of(narrow, wide, shared);
      Medians medians = turns.of(all.stream().<Contender>map(Spread::facts).toList());
      return all.stream().map(each -> each.told(id(), medians)).toList();
    }
  }

  private Report orders(Turns turns, RawOutput raw, Stage stage) {
    try (Stock few = stock(stage, raw, "few", ReadingOrders.FEW);
        Stock lots = stock(stage, raw, "many", many)) {
      Medians medians = turns.of(List.of(few.facts(), lots.facts(), few.reading(), lots.reading()));
      return Report.of(Gate.open())
          .with(against(medians, ApplyingFacts.APPLIED, few.facts(), lots.facts()))
          .with(against(medians, ReadingOrders.READ, few.reading(), lots.reading()));
    }
  }

  private Finding look(Turns turns, Stage stage) {
    try (WatchedOrders few = WatchedOrders.on(stage, "few_watched", ReadingOrders.FEW);
        WatchedOrders lots = WatchedOrders.on(stage, "many_watched", many)) {
      Medians medians = turns.of(List.of(few, lots));
      return Finding.against(
          id(),
          LOOK,
          medians.of(lots.name(), Quantity.SPAN),
          new Other("with 10,000", medians.of(few.name(), Quantity.SPAN)),
          AS_SHORT);
    }
  }

  private Finding against(Medians medians, Figure figure, Contender few, Contender lots) {
    return Finding.against(
        id(),
        new Figure(figure.what() + ", " + shown(many) + " orders stored", figure.quantity()),
        medians.of(lots.name(), Quantity.RATE),
        new Other("with 10,000", medians.of(few.name(), Quantity.RATE)),
        AS_FAST);
  }

  private Stock stock(Stage stage, RawOutput raw, String name, long orders) {
    raw.say("  storing " + shown(orders) + " orders");
    String bearer = Storefront.bearer(stage.privateKey(), clock);
    return Stock.of(stage, name, orders, address -> new Place(raw, address, bearer));
  }

  private static String shown(long orders) {
    return String.format(Locale.ROOT, "%,d", orders);
  }
}
