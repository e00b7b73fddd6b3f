package io.kessai.suite;

import io.kessai.servers.Servers;
import io.kessai.servers.ServersProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The Postgres and the Kafka below the suite.
 *
 * @param servers where to find them
 * @param killable those that can be killed and started again; none where they are throwaway
 * @param stop stops them
 */
record Foundation(Servers servers, List<LastingServer> killable, Runnable stop) {

  /** Both in one process, keeping nothing. */
  static Foundation throwaway() {
    ServersProcess process = ServersProcess.start();
    return new Foundation(process.servers(), List.of(), process::close);
  }

  /** Each in a process of its own, with data in a new folder below this one. */
  static Foundation lasting(Path parent) {
    Path folder = newFolder(parent);
    List<Integer> ports = Layout.freePorts(2);
    LastingServer postgres = LastingServer.postgres(folder, ports.getFirst());
    LastingServer kafka = LastingServer.kafka(folder, ports.getLast());
    return new Foundation(
        postgres.servers().and(kafka.servers()),
        List.of(postgres, kafka),
        () -> {
          kafka.close();
          postgres.close();
        });
  }

  private static Path newFolder(Path parent) {
    try {
      return Files.createTempDirectory(parent, "data-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
