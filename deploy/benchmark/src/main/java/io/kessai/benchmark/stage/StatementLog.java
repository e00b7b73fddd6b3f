package io.kessai.benchmark.stage;

import io.kessai.benchmark.measure.Worthless;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Postgres itself logs of how long a database's statements take.
 *
 * @param file Postgres' log
 * @param database the database's name
 */
public record StatementLog(Path file, String database) {

  /** Has Postgres log the statements of every session that this database sees from now on. */
  public static StatementLog of(Stage stage, String database) {
    stage
        .database("postgres")
        .run(
            "alter system set log_line_prefix = '%d '",
            "select pg_reload_conf()",
            "alter database " + database + " set log_min_duration_statement = 0");
    try (Stream<Path> files = Files.walk(stage.folder(), 2)) {
      return new StatementLog(
          files
              .filter(file -> file.endsWith("postgres.log"))
              .findFirst()
              .orElseThrow(() -> new Worthless("Postgres' log was not found")),
          database);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How long it is now. */
  public long end() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How long all statements that begin so took together, parsing and binding included.
   *
   * @param from where to begin to read
   * @param raw keeps the lines that were counted
   */
  public double milliseconds(String statement, long from, Path raw) {
    try {
      byte[] all = Files.readAllBytes(file);
      String since = new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
      List<String> lines = since.lines().filter(line -> isOf(line, database, statement)).toList();
      Files.write(raw, lines);
      return sum(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isOf(String line, String database, String statement) {
    return line.startsWith(database + " ")
        && line.contains(" duration: ")
        && line.contains(": " + statement);
  }

  static double sum(List<String> lines) {
    Pattern duration = Pattern.compile(" duration: ([0-9.]+) ms ");
    return lines.stream()
        .flatMap(line -> duration.matcher(line).results())
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .sum();
  }
}
