package io.kessai.suite;

import io.kessai.servers.Servers;
import io.kessai.servers.ServersProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Postgres or a Kafka whose data and port outlast its process, so that it can be killed and
 * started again as after a crash.
 */
public final class LastingServer implements AutoCloseable {
  private final String[] options;
  private ServersProcess process;

  private LastingServer(String... options) {
    this.options = options;
  }

  /** A Postgres that keeps its data in the folder and listens on this port. */
  static LastingServer postgres(Path folder, int port) {
    return start("--only", "postgres", "--postgres-port", port + "", "--data", folder.toString());
  }

  /** A Kafka that keeps its data in the folder and listens on this port. */
  static LastingServer kafka(Path folder, int port) {
    return start("--only", "kafka", "--kafka-port", port + "", "--data", folder.toString());
  }

  private static LastingServer start(String... options) {
    LastingServer server = new LastingServer(options);
    server.start();
    return server;
  }

  /** Starts it again, blocking until it takes connections. */
  public void start() {
    process = ServersProcess.start(options);
  }

  /**
   * {@code kill -9} of the server itself, with all processes that Postgres has begun: while one of
   * them is left, no new one starts on the same data. Returns when they are gone.
   */
  public void kill() {
    List<ProcessHandle> all = new ArrayList<>();
    process
        .servers()
        .postgresPid()
        .flatMap(ProcessHandle::of)
        .ifPresent(
            postgres -> {
              all.add(postgres);
              postgres.descendants().forEach(all::add);
            });
    all.add(process.handle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(gone -> gone.onExit().join());
  }

  /** Where to find it. */
  public Servers servers() {
    return process.servers();
  }

  @Override
  public void close() {
    process.close();
  }
}
