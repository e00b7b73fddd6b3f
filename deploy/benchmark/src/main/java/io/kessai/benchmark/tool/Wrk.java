package io.kessai.benchmark.tool;

import io.kessai.benchmark.measure.Measured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The load generator of everything that is HTTP. It runs on one thread, so that what it measures
 * has the other cores.
 *
 * @param address what is asked
 * @param connections how many requests are under way at most
 * @param script what is asked for, in Lua
 * @param arguments handed to the script
 */
public record Wrk(URI address, int connections, Path script, List<String> arguments) {
  /** Longer than any answer that still is one. */
  private static final String PATIENCE = "60s";

  /** Copies the arguments. */
  public Wrk {
    arguments = List.copyOf(arguments);
  }

  /** Asks for so long. */
  public Measured run(Duration time, Path raw) {
    List<String> words =
        new ArrayList<>(
            List.of(
                path().toString(),
                "--threads=1",
                "--latency",
                "--timeout=" + PATIENCE,
                "--connections=" + connections,
                "--duration=" + time.toSeconds() + "s",
                "--script=" + script,
                address.toString(),
                "--"));
    words.addAll(arguments);
    return WrkOutput.read(Command.of(words).run(raw));
  }

  /** The same at a constant pace, as long as there are connections for it. */
  public Wrk paced(double perSecond) {
    Path paced = script.resolveSibling("paced-" + script.getFileName());
    try (InputStream pace = Wrk.class.getResourceAsStream("pace.lua")) {
      Files.writeString(
          paced,
          "PER_SECOND = "
              + perSecond
              + "\n"
              + new String(pace.readAllBytes(), StandardCharsets.UTF_8)
              + Files.readString(script));
      return new Wrk(address, connections, paced, arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with so many connections. */
  public Wrk with(int more) {
    return new Wrk(address, more, script, arguments);
  }

  /** Where it is. */
  public static Path path() {
    return Command.find("wrk", "apt-get install wrk, or brew install wrk");
  }
}
