package io.kessai.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One part of the suite as a process of its own, which can be stopped, killed and started again.
 */
public final class RunningPart {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(25);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final int OK = 200;
  private static final int LINES_OF_LOG = 15;

  private final Part part;
  private final String title;
  private final URI address;
  private final Path log;
  private final Path settings;
  private final Layout.Launching launching;
  private final HttpClient http;
  private Process process;

  RunningPart(
      Part part, String title, Layout layout, Map<String, String> configuration, HttpClient http) {
    this.part = part;
    this.title = title;
    this.address = layout.address(part);
    this.log = layout.folder().resolve(title + ".log");
    this.settings = layout.folder().resolve(title + ".properties");
    this.launching = layout.launching();
    this.http = http;
    write(configuration);
  }

  /** Starts it; it is not ready yet. {@link CannotStart} where its port is taken. */
  public void start() {
    refuseTakenPort();
    try {
      process =
          launching
              .of(part, settings)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits, blocking, until it says that it is ready; {@link CannotStart} with the log's end. */
  public void awaitReady() {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!isReady()) {
      if (!process.isAlive()) {
        throw new CannotStart(title + " ended while it was starting:\n" + logEnd());
      }
      if (System.nanoTime() > deadline) {
        throw new CannotStart(
            "%s is not ready after %s:%n%s".formatted(title, START_LIMIT, logEnd()));
      }
      pause();
    }
  }

  /** Stops it as an operator would, and kills it where it does not end. */
  public void stop() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  /** {@code kill -9}: it has no chance to say or finish anything. Returns when it is gone. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Done when the process ends, however it ends. */
  CompletableFuture<?> ended() {
    return process.onExit();
  }

  /** Its process, as it was started last. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Where it is reached. */
  public URI address() {
    return address;
  }

  /** What it has logged so far. */
  public String logged() {
    try {
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isReady() {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Stopped while waiting for " + title + ".");
    }
  }

  private void refuseTakenPort() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(
          new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
    } catch (IOException e) {
      throw new CannotStart(
          "Port %d, where %s is to listen, is taken by another program: stop that one first."
              .formatted(address.getPort(), title));
    }
  }

  private void write(Map<String, String> configuration) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(configuration)
        .forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    try {
      Files.deleteIfExists(settings);
      Files.createFile(
          settings,
          PosixFilePermissions.asFileAttribute(
              Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
      Files.writeString(settings, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String logEnd() {
    List<String> lines = logged().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Stopped while starting.");
    }
  }
}
