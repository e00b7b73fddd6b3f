package io.kessai.servers;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the program's command line asks for.
 *
 * @param postgres whether to run Postgres
 * @param kafka whether to run Kafka
 * @param postgresPort the port to listen on; 0 for any free one
 * @param kafkaPort the port to listen on; 0 for any free one
 * @param data where the servers keep what they store, below {@code postgres} and {@code kafka};
 *     empty for a temporary folder that goes with the program
 * @param detached whether to go on when standard input ends
 */
record ProgramOptions(
    boolean postgres,
    boolean kafka,
    int postgresPort,
    int kafkaPort,
    Optional<Path> data,
    boolean detached) {

  static final String USAGE =
      "Usage: ServersProgram [--only postgres|kafka] [--postgres-port PORT] [--kafka-port PORT]"
          + " [--data DIR] [--detached]";

  private static final int LAST_PORT = 65_535;

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if it is none of ours; the message is for a person to read
   */
  static ProgramOptions parse(List<String> args) {
    ProgramOptions options = new ProgramOptions(true, true, 0, 0, Optional.empty(), false);
    Deque<String> rest = new ArrayDeque<>(args);
    while (!rest.isEmpty()) {
      options = options.with(rest.pop(), rest);
    }
    return options;
  }

  /** Only random ports and nothing to keep: the one case that a container can serve as well. */
  boolean throwaway() {
    return postgresPort == 0 && kafkaPort == 0 && data.isEmpty();
  }

  private ProgramOptions with(String option, Deque<String> rest) {
    return switch (option) {
      case "--only" -> only(value(option, rest));
      case "--postgres-port" ->
          new ProgramOptions(postgres, kafka, port(option, rest), kafkaPort, data, detached);
      case "--kafka-port" ->
          new ProgramOptions(postgres, kafka, postgresPort, port(option, rest), data, detached);
      case "--data" -> {
        Path folder = Path.of(value(option, rest)).toAbsolutePath();
        yield new ProgramOptions(
            postgres, kafka, postgresPort, kafkaPort, Optional.of(folder), detached);
      }
      case "--detached" -> new ProgramOptions(postgres, kafka, postgresPort, kafkaPort, data, true);
      default -> throw new IllegalArgumentException("Unknown option " + option + ". " + USAGE);
    };
  }

  private ProgramOptions only(String server) {
    return switch (server) {
      case "postgres" -> new ProgramOptions(true, false, postgresPort, kafkaPort, data, detached);
      case "kafka" -> new ProgramOptions(false, true, postgresPort, kafkaPort, data, detached);
      default ->
          throw new IllegalArgumentException("--only wants postgres or kafka, not " + server);
    };
  }

  private static int port(String option, Deque<String> rest) {
    String value = value(option, rest);
    if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= LAST_PORT) {
      return Integer.parseInt(value);
    }
    throw new IllegalArgumentException(option + " wants a port from 0 to 65535, not " + value);
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(option + " wants a value. " + USAGE);
    }
    return rest.pop();
  }
}
