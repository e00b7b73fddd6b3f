package io.kessai.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Postgres from the binaries on the class path, as processes beside this JVM. */
final class EmbeddedPostgresServer {
  private static final String USER = "postgres";

  /** Postgres' own note of the process that runs on a folder; its first line is the pid. */
  private static final String NOTE = "postmaster.pid";

  /** Above every system's largest pid. */
  private static final String NO_PROCESS = Integer.toString(Integer.MAX_VALUE);

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration EARLIER_END_LIMIT = Duration.ofSeconds(10);
  private static final Duration LOOK_EVERY = Duration.ofMillis(300);
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
      long pid = pid(folder).orElseThrow();
      return new RunningServer(
          Map.of(
              "postgres",
              "jdbc:postgresql://%s:%d/".formatted(Ports.LOOPBACK, port),
              "user",
              USER,
              "password",
              USER,
              "postgresPid",
              Long.toString(pid)),
          CompletableFuture.runAsync(() -> awaitEnd(pid), task -> new Thread(task).start()),
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

  /** The process that Postgres has noted as running on this folder, dead or alive. */
  private static OptionalLong pid(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(NOTE));
      return OptionalLong.of(Long.parseLong(lines.getFirst().strip()));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Not {@code isAlive}: a dead process that nobody has collected yet counts as alive there. */
  private static boolean runs(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .filter(command -> command.endsWith("postgres"))
        .isPresent();
  }

  private static void awaitEnd(long pid) {
    try {
      while (runs(pid)) {
        Thread.sleep(LOOK_EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** After a {@code kill -9} of an earlier program its Postgres may still be on its way out. */
  private static void awaitEarlierEnd(Path folder) {
    OptionalLong earlier = pid(folder);
    if (earlier.isEmpty()) {
      return;
    }
    try {
      CompletableFuture.runAsync(() -> awaitEnd(earlier.getAsLong()))
          .get(EARLIER_END_LIMIT.toSeconds(), TimeUnit.SECONDS);
      noteAsGone(folder);
    } catch (TimeoutException | ExecutionException e) {
      throw new StartFailure(
          "A Postgres runs on %s already (pid %d). Stop it first."
              .formatted(folder, earlier.getAsLong()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while an earlier Postgres was ending", e);
    }
  }

  /**
   * Postgres, too, takes a dead process that nobody has collected yet for one that runs. The note
   * then names a process that cannot be; its other lines stay, by which Postgres looks whether
   * children of the dead one still live.
   */
  private static void noteAsGone(Path folder) {
    Path note = folder.resolve(NOTE);
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(note));
      lines.set(0, NO_PROCESS);
      Files.write(note, lines);
    } catch (IOException e) {
      throw new StartFailure("Cannot write " + note, e);
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
