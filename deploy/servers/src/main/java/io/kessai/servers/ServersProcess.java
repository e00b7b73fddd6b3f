package io.kessai.servers;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A {@link ServersProgram} in a JVM of its own, of the same Java as this one. It ends when {@link
 * #close()} is called, when this JVM ends, and when this object is no longer reachable.
 */
public final class ServersProcess implements AutoCloseable {
  private static final int START_LIMIT_SECONDS = 180;
  private static final int STOP_LIMIT_SECONDS = 20;

  /** Java warns of what Kafka still does; the option that allows it is not known before. */
  private static final int FIRST_TO_WARN_OF_UNSAFE = 23;

  private final Process process;
  private final Path log;
  private final String readyLine;

  private ServersProcess(Process process, Path log, String readyLine) {
    this.process = process;
    this.log = log;
    this.readyLine = readyLine;
  }

  /**
   * Starts the program and returns when its servers take connections.
   *
   * @param options the program's own, such as {@code --only kafka --data DIR}; none for both
   *     servers, on random ports, keeping nothing
   * @throws IllegalStateException if they cannot start; the message tells what the program said
   */
  public static ServersProcess start(String... options) {
    try {
      Path log = Files.createTempFile("kessai-servers-", ".log");
      log.toFile().deleteOnExit();
      Process process =
          new ProcessBuilder(command(options)).redirectError(Redirect.to(log.toFile())).start();
      return new ServersProcess(process, log, awaitReady(process, log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where to find them. */
  public Servers servers() {
    return Servers.parse(readyLine);
  }

  /** The process: its pid is the embedded Kafka's as well. Killing it ends both servers. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Stops the servers in good order and waits until they are gone; harmless if they are. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Files.deleteIfExists(log);
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  String readyLine() {
    return readyLine;
  }

  private static String awaitReady(Process process, Path log) throws IOException {
    // Ends the wait below as well: a killed program's output is at its end.
    Thread limit = Thread.startVirtualThread(() -> killWhenLate(process));
    try {
      BufferedReader output = process.inputReader();
      String line = output.readLine();
      if (line == null) {
        throw new IllegalStateException(
            "The servers did not start. They said:"
                + System.lineSeparator()
                + Files.readString(log));
      }
      return line;
    } finally {
      limit.interrupt();
    }
  }

  private static void killWhenLate(Process process) {
    try {
      TimeUnit.SECONDS.sleep(START_LIMIT_SECONDS);
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static List<String> command(String... options) {
    Path built = root().resolve("deploy/servers/target");
    if (!Files.isDirectory(built.resolve("lib"))) {
      throw new IllegalStateException(
          "The servers are not built (no %s/lib): run ./kessai build.".formatted(built));
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    if (Runtime.version().feature() >= FIRST_TO_WARN_OF_UNSAFE) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.add("-cp");
    command.add(built.resolve("classes") + File.pathSeparator + built.resolve("lib") + "/*");
    command.add("io.kessai.servers.ServersProgram");
    command.addAll(List.of(options));
    return command;
  }

  /** The project's root: the build says where ({@code suite.root}), an IDE starts below it. */
  private static Path root() {
    String given = System.getProperty("suite.root");
    if (given != null) {
      return Path.of(given);
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("deploy/servers/pom.xml"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("Set -Dsuite.root to the project's root folder.");
    }
    return folder;
  }
}
