package io.kessai.benchmark.tool;

import io.kessai.benchmark.measure.Worthless;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that is run to its end.
 *
 * @param words its name and its arguments
 * @param environment variables beside those of this process
 */
public record Command(List<String> words, Map<String, String> environment) {
  private static final int KEPT = 2000;

  /** Copies both. */
  public Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /** A command without further variables. */
  public static Command of(List<String> words) {
    return new Command(words, Map.of());
  }

  /**
   * Runs it, blocking; keeps all it says in the file and returns it. {@link Worthless} where it
   * fails.
   */
  public String run(Path raw) {
    return run(raw, Duration.ofDays(1));
  }

  /** The same, but it is stopped after so long, which is no failure. */
  public String run(Path raw, Duration most) {
    try {
      Process process = start(raw);
      if (!process.waitFor(most.toSeconds(), TimeUnit.SECONDS)) {
        process.destroy();
        process.waitFor();
        return Files.readString(raw);
      }
      String said = Files.readString(raw);
      if (process.exitValue() != 0) {
        String end = said.substring(Math.max(0, said.length() - KEPT));
        throw new Worthless(
            "%s ended with %d:%n%s".formatted(words.getFirst(), process.exitValue(), end));
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Worthless("stopped");
    }
  }

  private Process start(Path raw) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(raw.toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Where the program is, on the path or in one more folder; {@link Worthless} where it is not. */
  static Path find(String program, String install, Path... more) {
    Stream<Path> path = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
    return Stream.concat(path, Stream.of(more))
        .map(folder -> folder.resolve(program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new Worthless(program + " is not installed: " + install));
  }
}
