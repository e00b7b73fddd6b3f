package io.kessai.benchmark;

import io.kessai.benchmark.measure.Line;
import io.kessai.benchmark.notices.ReadingNewState;
import io.kessai.benchmark.notices.TakingBundles;
import io.kessai.benchmark.notices.TakingNotices;
import io.kessai.benchmark.orders.ApplyingFacts;
import io.kessai.benchmark.orders.Growing;
import io.kessai.benchmark.orders.ReadingOrders;
import io.kessai.benchmark.payments.AuthorisingCards;
import io.kessai.benchmark.payments.AuthorisingSlowly;
import io.kessai.benchmark.start.ComingUp;
import io.kessai.benchmark.start.StartingServices;
import java.time.InstantSource;
import java.util.List;

/** All lines, in the order of their ids. */
final class Lines {
  private Lines() {}

  /** Those that are asked for. */
  static List<Line> of(Options options, InstantSource clock) {
    List<Line> all =
        List.of(
            new TakingNotices(options.bridge()),
            new TakingBundles(),
            new AuthorisingCards(clock, options.killBill()),
            new AuthorisingSlowly(clock),
            new ApplyingFacts(),
            new ReadingNewState(clock),
            new ReadingOrders(clock, options.killBill()),
            new Growing(clock, options.orders()),
            new StartingServices(),
            new ComingUp());
    return all.stream()
        .filter(line -> options.lines().isEmpty() || options.lines().contains(line.id()))
        .toList();
  }
}
