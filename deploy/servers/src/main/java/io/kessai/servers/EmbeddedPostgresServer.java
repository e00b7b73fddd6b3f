package io.kessai.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Postgres from the binaries on the class path, as processes beside this JVM. */
final class EmbeddedPostgresServer {
  private static final String USER = "postgres";

  /** Postgres' own note of the process that runs on a folder; its first line is the pid. */
  private static final String NOTE = "postmaster.pid";

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final int EARLIER_END_LIMIT_SECONDS = 20;
  private static final int LOG_TAIL_LINES = 20;

  private EmbeddedPostgresServer() {}

  /** Starts the server; returns when it takes connections. */
  static RunningServer start(ProgramOptions options, Path data) {
    Path folder = data.resolve("postgres");
    Path log = data.resolve("postgres.log");
    awaitEarlierEnd(folder);
    int port = Ports.claim(options.postgresPort(), "--postgres-port");
    try {
      Process guard = guard(folder);
      EmbeddedPostgres postgres = builder(options, folder, log, port).start();
      ProcessHandle postmaster = postmaster(folder).orElseThrow();
      return new RunningServer(
          Map.of(
              "postgres",
              "jdbc:postgresql://%s:%d/".formatted(Ports.LOOPBACK, port),
              "user",
              USER,
              "password",
              USER,
              "postgresPid",
              Long.toString(postmaster.pid())),
          postmaster.onExit(),
          () -> stop(postgres, guard));
    } catch (IOException | RuntimeException e) {
      throw new StartFailure(
          "Postgres cannot start: " + e.getMessage() + System.lineSeparator() + tail(log), e);
    }
  }

  private static EmbeddedPostgres.Builder builder(
      ProgramOptions options, Path folder, Path log, int port) {
    boolean keep = options.data().isPresent();
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder)
        .setCleanDataDirectory(!keep)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START_LIMIT)
        .setOutputRedirector(Redirect.appendTo(log.toFile()))
        .setErrorRedirector(Redirect.appendTo(log.toFile()))
        .setLocaleConfig("locale", "C")
        .setServerConfig("listen_addresses", Ports.LOOPBACK)
        .setServerConfig("unix_socket_directories", "")
        // The library turns both off; a commit that a crash can take back proves nothing. Only a
        // crash of the whole machine is no concern of throwaway data.
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("fsync", keep ? "on" : "off");
  }

  private static void stop(EmbeddedPostgres postgres, Process guard) {
    try {
      postgres.close();
    } catch (IOException e) {
      System.err.println("Postgres did not stop in good order: " + e);
    }
    guard.destroy();
  }

  /**
   * Postgres' processes are no children of this JVM and would outlive its {@code kill -9}: the
   * guard sees the end of this JVM as the end of its input, and then ends what Postgres has noted
   * as running on the folder (nothing, after a stop in good order).
   */
  private static Process guard(Path folder) throws IOException {
    String script = "read -r _; pid=$(head -n 1 \"$0\") && kill -QUIT \"$pid\"";
    return new ProcessBuilder("sh", "-c", script, folder.resolve(NOTE).toString())
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  /** The server that runs on this folder. */
  private static Optional<ProcessHandle> postmaster(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(NOTE));
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
          .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** After a {@code kill -9} of an earlier program its Postgres may still be on its way out. */
  private static void awaitEarlierEnd(Path folder) {
    Optional<ProcessHandle> earlier = postmaster(folder);
    if (earlier.isEmpty()) {
      return;
    }
    try {
      earlier.get().onExit().get(EARLIER_END_LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new StartFailure(
          "A Postgres runs on %s already (pid %d). Stop it first."
              .formatted(folder, earlier.get().pid()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while an earlier Postgres was ending", e);
    }
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      int from = Math.max(0, lines.size() - LOG_TAIL_LINES);
      return String.join(System.lineSeparator(), lines.subList(from, lines.size()));
    } catch (IOException e) {
      return "(no log: " + e + ")";
    }
  }
}
