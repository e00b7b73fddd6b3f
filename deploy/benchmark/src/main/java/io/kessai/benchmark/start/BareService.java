package io.kessai.benchmark.start;

import io.kessai.benchmark.stage.Flags;
import io.kessai.suite.Installation;
import io.kessai.suite.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The service of {@code deploy/bare}, started and stopped. */
final class BareService implements AutoCloseable {
  private final AotCaches caches;
  private final String kafka;
  private final Path log;
  private final int port = Layout.freePorts(1).getFirst();
  private Process process;

  BareService(AotCaches caches, String kafka, Path log) {
    this.caches = caches;
    this.kafka = kafka;
    this.log = log;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  void start() {
    List<String> words = new ArrayList<>(Flags.java(Flags.SERVICE));
    words.addAll(caches.flags("bare"));
    words.addAll(
        List.of(
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + port,
            "-Dkafka.bootstrap.servers=" + kafka,
            "-jar",
            Installation.program("deploy/bare").toString()));
    try {
      process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()))
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "bare-stop"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      process.onExit().join();
    }
  }
}
