package io.kessai.benchmark.tool;

import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.Worthless;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Postgres' own benchmark: what the database can do with the bare statements, prepared.
 *
 * @param jdbcUrl the database, as JDBC names it
 * @param password of the user {@code postgres}
 * @param clients how many connections
 * @param script the statements of one transaction
 * @param variables what they need to know, by name
 */
public record Pgbench(
    String jdbcUrl, String password, int clients, Path script, Map<String, String> variables) {
  private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+) ");
  private static final Pattern DONE =
      Pattern.compile("(?m)^number of transactions actually processed: (\\d+)");
  private static final Pattern FAILED =
      Pattern.compile("(?m)^number of failed transactions: (\\d+)");

  /** Works for so long. */
  public Measured run(Duration time, Path raw) {
    URI database = URI.create(jdbcUrl.substring("jdbc:".length()));
    List<String> words =
        new ArrayList<>(
            List.of(
                path().toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + Math.min(clients, 2),
                "--time=" + time.toSeconds(),
                "--file=" + script,
                "--host=" + database.getHost(),
                "--port=" + database.getPort(),
                "--username=postgres"));
    variables.forEach((name, value) -> words.add("--define=" + name + "=" + value));
    words.add(database.getPath().substring(1));
    return read(new Command(words, Map.of("PGPASSWORD", password)).run(raw));
  }

  /** The same with so many connections. */
  public Pgbench with(int others) {
    return new Pgbench(jdbcUrl, password, others, script, variables);
  }

  static Measured read(String said) {
    return new Measured(
        Map.of(Quantity.RATE, Double.parseDouble(found(RATE, said))),
        Long.parseLong(found(DONE, said)),
        FAILED.matcher(said).results().mapToLong(failed -> Long.parseLong(failed.group(1))).sum());
  }

  /** Where it is. */
  public static Path path() {
    return Command.find(
        "pgbench",
        "apt-get install postgresql-contrib (older: postgresql-client), or brew install postgresql",
        Path.of("/usr/lib/postgresql/18/bin"),
        Path.of("/usr/lib/postgresql/17/bin"));
  }

  private static String found(Pattern pattern, String said) {
    return pattern
        .matcher(said)
        .results()
        .map((MatchResult result) -> result.group(1))
        .findFirst()
        .orElseThrow(() -> new Worthless("pgbench said nothing of " + pattern + ":\n" + said));
  }
}
