package io.kessai.benchmark;

import io.kessai.benchmark.measure.Line;
import io.kessai.benchmark.measure.RawOutput;
import io.kessai.benchmark.measure.Table;
import io.kessai.benchmark.measure.Turns;
import io.kessai.benchmark.measure.Worthless;
import io.kessai.suite.CannotStart;
import io.kessai.suite.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** {@code ./kessai bench}: measures line after line, then prints one table. */
public final class BenchmarkProgram {
  private BenchmarkProgram() {}

  /** Ends with 0 where everything holds, 1 where something does not, 2 on a wrong command line. */
  public static void main(String[] arguments) throws IOException {
    try {
      System.exit(run(Options.parse(List.of(arguments))) ? 0 : 1);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
      System.exit(2);
    }
  }

  private static boolean run(Options options) throws IOException {
    InstantSource clock = InstantSource.system();
    Path folder =
        Installation.root()
            .resolve("deploy/benchmark/target/bench")
            .resolve(clock.instant().toString().replaceAll("[:.]", "-"));
    RawOutput all = new RawOutput(folder, System.out::println);
    all.say(Machine.described(options.rounds()));
    Table table = new Table();
    for (Line line : Lines.of(options, clock)) {
      all.say("%n%s: %s".formatted(line.id(), line.what()));
      measure(line, options, table, new RawOutput(folder.resolve(line.id()), System.out::println));
    }
    String verdict =
        "%n%s%n%s%nRaw output: %s%n"
            .formatted(
                table,
                options.rounds().count()
                    ? "Measured in full: " + options.rounds() + "."
                    : "A SHORT TRY, WHICH DOES NOT COUNT: " + options.rounds() + ".",
                folder);
    System.out.println(verdict);
    Files.writeString(folder.resolve("table.md"), verdict);
    return table.holds();
  }

  private static void measure(Line line, Options options, Table table, RawOutput raw) {
    try {
      table.add(line.measure(new Turns(options.rounds(), raw), raw));
    } catch (Worthless e) {
      raw.say("  " + e.getMessage());
      table.add(line.id(), e);
    } catch (CannotStart e) {
      raw.say("  " + e.getMessage());
      table.add(line.id(), new Worthless(e.getMessage()));
    }
  }
}
