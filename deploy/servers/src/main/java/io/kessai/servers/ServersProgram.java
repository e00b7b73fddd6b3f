package io.kessai.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Runs a Postgres and a Kafka on this machine until its standard input ends, so that it dies with
 * whoever started it, or until a signal. The one line on standard output is {@code READY} and a
 * JSON object of strings: {@code postgres} (a JDBC URL that a database's name is appended to),
 * {@code user}, {@code password}, {@code kafka} (bootstrap servers), {@code databases} (see {@link
 * DatabaseDoor}), {@code pid} (of this JVM, which is the embedded Kafka as well) and {@code
 * postgresPid} (embedded only). What does not run has no entries. Everything else goes to standard
 * error. Exits with 1 if a server cannot start or ends by itself, with 2 on a wrong command line.
 */
public final class ServersProgram {
  private final ProgramOptions options;
  private final PrintStream ready;
  private final List<RunningServer> running = new CopyOnWriteArrayList<>();
  private volatile boolean stopping;

  private ServersProgram(ProgramOptions options, PrintStream ready) {
    this.options = options;
    this.ready = ready;
  }

  /** Starts the program; {@link ProgramOptions#USAGE} tells the arguments. */
  public static void main(String[] args) {
    PrintStream ready = System.out;
    // Whatever a library prints, the ready line stays alone.
    System.setOut(System.err);
    quietLogs();
    try {
      new ServersProgram(ProgramOptions.parse(List.of(args)), ready).run();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void quietLogs() {
    String logger = "org.slf4j.simpleLogger.";
    System.setProperty(logger + "defaultLogLevel", "warn");
    System.setProperty(logger + "showDateTime", "true");
    System.setProperty(logger + "dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    // They warn of every start and every stop.
    System.setProperty(logger + "log.org.apache.kafka.controller.QuorumController", "error");
    System.setProperty(logger + "log.org.apache.kafka.clients.NetworkClient", "error");
    // Complains of a Postgres that is gone already when it is told to stop it.
    System.setProperty(logger + "log.io.zonky.test", "off");
    // Testcontainers shouts when no engine answers; we say so ourselves.
    System.setProperty(logger + "log.org.testcontainers", "off");
    System.setProperty(logger + "log.tc", "off");
  }

  private void run() {
    try {
      Path data = Folders.data(options);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data)));
      start(data);
    } catch (StartFailure e) {
      fail(e);
    } catch (CompletionException e) {
      fail(e.getCause());
    }
    if (options.detached()) {
      running.forEach(server -> server.ended().toCompletableFuture().join());
    } else {
      awaitEndOfInput();
      System.exit(0);
    }
  }

  private void start(Path data) {
    boolean containers = options.throwaway() && Containers.available();
    System.err.println(choice(containers));
    List<CompletableFuture<RunningServer>> starting = new ArrayList<>();
    if (options.kafka()) {
      starting.add(
          inBackground(
              containers ? Containers::startKafka : () -> EmbeddedKafka.start(options, data)));
    }
    if (options.postgres()) {
      starting.add(
          inBackground(
              containers
                  ? Containers::startPostgres
                  : () -> EmbeddedPostgresServer.start(options, data)));
    }
    // Waits for every server even if one fails, so that a half-started one is stopped as well.
    CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new)).join();
    announce();
  }

  private String choice(boolean containers) {
    if (containers) {
      return "Servers run as containers: a Docker engine answers.";
    }
    return options.throwaway()
        ? "Servers run embedded: no Docker engine answers."
        : "Servers run embedded: their ports or data are to stay the same.";
  }

  private CompletableFuture<RunningServer> inBackground(Supplier<RunningServer> start) {
    return CompletableFuture.supplyAsync(
        () -> {
          RunningServer server = start.get();
          running.add(server);
          return server;
        },
        task -> new Thread(task).start());
  }

  private void announce() {
    Map<String, String> coordinates = new TreeMap<>();
    coordinates.put("pid", Long.toString(ProcessHandle.current().pid()));
    running.forEach(server -> coordinates.putAll(server.coordinates()));
    if (options.postgres()) {
      coordinates.put("databases", DatabaseDoor.open(Map.copyOf(coordinates)));
    }
    String json =
        coordinates.entrySet().stream()
            .map(entry -> "\"%s\":\"%s\"".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
    ready.println("READY " + json);
    ready.flush();
    running.forEach(server -> server.ended().thenRun(() -> ended(server)));
  }

  private void ended(RunningServer server) {
    if (!stopping) {
      fail(new StartFailure("Ended by itself: " + server.coordinates()));
    }
  }

  private void stop(Path data) {
    stopping = true;
    running.forEach(server -> server.stop().run());
    if (options.data().isEmpty()) {
      Folders.delete(data);
    }
  }

  private static void fail(Throwable cause) {
    if (cause instanceof StartFailure failure) {
      System.err.println(failure.getMessage());
    } else {
      cause.printStackTrace();
    }
    System.exit(1);
  }

  private static void awaitEndOfInput() {
    try (InputStream input = System.in) {
      input.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      System.err.println("Standard input broke: " + e);
    }
  }
}
