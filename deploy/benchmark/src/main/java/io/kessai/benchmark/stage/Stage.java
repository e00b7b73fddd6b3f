package io.kessai.benchmark.stage;

import io.kessai.benchmark.measure.RawOutput;
import io.kessai.suite.Installation;
import io.kessai.suite.Layout;
import io.kessai.suite.Part;
import io.kessai.suite.RunningPart;
import io.kessai.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Kessai as built on a Postgres and a Kafka of its own, which write to the disk as in production.
 * Only the parts that a line is about run while it measures.
 */
public final class Stage implements AutoCloseable {
  private static final int DELETING = 20;
  private static final Set<Part> ALL = EnumSet.allOf(Part.class);

  /** Nobody's limits but the machine's. */
  private static final Map<String, String> WIDE =
      Map.of(
          "payment-api/kessai.requests.rate-per-second", "100000",
          "payment-api/kessai.requests.burst", "1000000",
          "order-service/kessai.requests.rate-per-second", "100000",
          "order-service/kessai.requests.burst", "1000000",
          "simulator/simulator.token.validity", "24h",
          "simulator/simulator.limits.tokens", "5000000",
          "simulator/simulator.limits.orders", "5000000",
          "simulator/simulator.limits.agenda", "5000000");

  private final Path folder;
  private final Suite suite;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Set<Part> running = EnumSet.allOf(Part.class);

  private Stage(Path folder, Suite suite) {
    this.folder = folder;
    this.suite = suite;
  }

  /** Starts everything, then stops all parts but these. */
  public static Stage of(RawOutput raw, Part... parts) {
    return launchedBy(Flags::launch, raw, parts);
  }

  /** The same with programs that are called so. */
  public static Stage launchedBy(Layout.Launching launching, RawOutput raw, Part... parts) {
    Path folder = raw.folder().resolve("stage");
    Layout layout = Layout.anywhere(folder).launchedBy(launching);
    for (Map.Entry<String, String> wide : WIDE.entrySet()) {
      layout = layout.with(wide.getKey(), wide.getValue());
    }
    Stage stage = new Stage(folder, Suite.startToBeKilled(layout, line -> raw.say("  " + line)));
    // Whoever loses patience and presses Ctrl-C leaves nothing running.
    Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "stage-stop"));
    stage.only(parts);
    return stage;
  }

  /** Has exactly these parts run; waits until they are ready. */
  public void only(Part... parts) {
    Set<Part> wanted = EnumSet.noneOf(Part.class);
    wanted.addAll(Arrays.asList(parts));
    List<Thread> changes =
        ALL.stream()
            .filter(part -> running.contains(part) != wanted.contains(part))
            .map(part -> Thread.startVirtualThread(() -> change(part, wanted.contains(part))))
            .toList();
    changes.forEach(Stage::join);
    wanted.forEach(part -> part(part).awaitReady());
    running.clear();
    running.addAll(wanted);
  }

  /** One part, to be asked or looked at. */
  public RunningPart part(Part part) {
    return suite.part(part);
  }

  /** One more of a part, with settings of its own, started and ready; it ends with the stage. */
  public RunningPart replica(Part part, Map<String, String> settings) {
    RunningPart replica = suite.replica(part, settings);
    replica.start();
    replica.awaitReady();
    return replica;
  }

  /** What a part says of itself. */
  public Scrape scrape(Part part) {
    return Scrape.of(part(part).address());
  }

  /** The keys of storefronts' tokens. */
  public Path privateKey() {
    return suite.keys().privateKey();
  }

  /** Kafka's bootstrap servers. */
  public String kafka() {
    return suite.foundations().kafka();
  }

  /** A part's database, or one of the benchmark's own, which is made where it is not there. */
  public Database database(String name) {
    return new Database(suite.foundations().createDatabase(name), suite.foundations().password());
  }

  /** Where the parts and Postgres write their logs. */
  public Path folder() {
    return folder;
  }

  /** Stops everything and deletes what Postgres and Kafka stored; logs stay. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    suite.close();
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(Files::isDirectory).forEach(Stage::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void change(Part part, boolean start) {
    if (start) {
      part(part).start();
    } else {
      part(part).stop();
    }
  }

  /** Tries again, as a server that is ending deletes files of its own meanwhile. */
  private static void delete(Path data) {
    for (int more = DELETING; Files.exists(data); more--) {
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException | UncheckedIOException e) {
        if (more == 0) {
          throw new IllegalStateException(data + " cannot be deleted", e);
        }
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The project's root. */
  public static Path root() {
    return Installation.root();
  }
}
