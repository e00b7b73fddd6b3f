package io.kessai.benchmark.start;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.Finding;
import io.kessai.benchmark.measure.Finding.Figure;
import io.kessai.benchmark.measure.Gate;
import io.kessai.benchmark.measure.Goal;
import io.kessai.benchmark.measure.Line;
import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Medians;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.RawOutput;
import io.kessai.benchmark.measure.Report;
import io.kessai.benchmark.measure.Rounds;
import io.kessai.benchmark.measure.Turns;
import io.kessai.benchmark.measure.Worthless;
import io.kessai.benchmark.stage.Http;
import io.kessai.benchmark.stage.Stage;
import io.kessai.benchmark.tool.Command;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * F10: {@code ./kessai up}, from sources that were just fetched and from ones that are built, until
 * the shop's page can be used. It listens where it always does, so that nothing else may.
 */
public record ComingUp() implements Line {
  private static final URI SHOP = URI.create("http://127.0.0.1:8080/");
  private static final String GOODS = "/buy?";
  private static final Goal GOAL = Goal.atMost(40);
  private static final Figure FETCHED =
      new Figure("./kessai up, just fetched, local repository warm", Quantity.TIME);
  private static final Figure BUILT = new Figure("./kessai up, built before", Quantity.TIME);

  @Override
  public String id() {
    return "F10";
  }

  @Override
  public String what() {
    return "./kessai up, to the shop's page usable";
  }

  @Override
  public Report measure(Turns turns, RawOutput raw) {
    Path sources = raw.folder().resolve("checkout");
    Checkout.copy(Stage.root(), sources);
    Up up = new Up("just fetched", sources, raw);
    double fetched = up.work(Duration.ZERO, raw.file("just fetched")).values().get(Quantity.TIME);
    Up again = new Up("built before", sources, raw);
    Medians medians = turns.of(List.of(again));
    return Report.of(Gate.open())
        .with(Finding.alone(id(), FETCHED, fetched, GOAL))
        .with(Finding.alone(id(), BUILT, medians.of(again.name(), Quantity.TIME), GOAL))
        .noting("F10: the start of what was just fetched builds it, and is measured once.");
  }

  private record Up(String name, Path sources, RawOutput raw) implements Contender {

    @Override
    public Duration warmUp(Rounds rounds) {
      return Duration.ZERO;
    }

    @Override
    public Measured work(Duration time, Path said) {
      String kessai = sources.resolve("kessai").toString();
      long begin = System.nanoTime();
      try {
        Command.of(List.of(kessai, "up", "--detach")).run(said);
        if (!Http.get(SHOP).good().text().contains(GOODS)) {
          throw new Worthless("the shop's page shows no goods");
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return Measured.of(Quantity.TIME, took.toMillis() / 1e3);
      } finally {
        Command.of(List.of(kessai, "down")).run(raw.file(name + " down"));
      }
    }
  }
}
