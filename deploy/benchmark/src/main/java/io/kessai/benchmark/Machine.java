package io.kessai.benchmark;

import io.kessai.benchmark.measure.Rounds;
import io.kessai.benchmark.stage.Flags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** On what, and with what, a run was measured. */
final class Machine {
  private static final Path CPU = Path.of("/proc/cpuinfo");
  private static final Path MEMORY = Path.of("/proc/meminfo");

  private Machine() {}

  static String described(Rounds rounds) {
    return """
        Machine:  %d cores, %s; %s of memory; %s %s
        Java:     %s; services and JVM limits run with %s
        Tools:    %s; %s; Kafka's own producer benchmark
        Method:   %s, in turns; medians; all on this machine, loopback, one Kafka broker, fsync on
        """
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            found(CPU, "(?m)^model name\\s*: (.*)$").orElse(System.getProperty("os.arch")),
            found(MEMORY, "(?m)^MemTotal:\\s*(.*)$").orElse("an unknown amount"),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("java.runtime.version"),
            String.join(" ", Flags.SERVICE),
            said(List.of("wrk", "--version")),
            said(List.of("pgbench", "--version")),
            rounds);
  }

  private static Optional<String> found(Path file, String pattern) {
    try {
      return Pattern.compile(pattern)
          .matcher(Files.readString(file))
          .results()
          .map(result -> result.group(1))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The first line that a program says; wrk tells its version and ends with an error. */
  private static String said(List<String> words) {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      return process.inputReader().lines().limit(1).collect(Collectors.joining());
    } catch (IOException e) {
      return words.getFirst() + " is not installed";
    }
  }
}
