package io.kessai.suite;

import io.kessai.servers.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The whole suite, running. */
public final class Suite implements AutoCloseable {
  private final Layout layout;
  private final Foundation foundation;
  private final StorefrontKeys keys;
  private final HttpClient http;
  private final Map<Part, Map<String, String>> configurations = new EnumMap<>(Part.class);
  private final Map<Part, RunningPart> parts = new EnumMap<>(Part.class);
  private final List<RunningPart> replicas = new CopyOnWriteArrayList<>();

  private Suite(Layout layout, Foundation foundation, StorefrontKeys keys, HttpClient http) {
    this.layout = layout;
    this.foundation = foundation;
    this.keys = keys;
    this.http = http;
  }

  /**
   * Starts everything and waits, blocking, until all of it is ready.
   *
   * @throws CannotStart with what is wrong; nothing is left running then
   */
  public static Suite start(Layout layout, Progress progress) {
    return start(layout, Foundation::throwaway, progress);
  }

  /**
   * Starts everything on a Postgres and a Kafka that can be killed and started again, each by
   * itself, as their data outlasts them.
   *
   * @throws CannotStart with what is wrong; nothing is left running then
   */
  public static Suite startToBeKilled(Layout layout, Progress progress) {
    return start(layout, () -> Foundation.lasting(layout.folder()), progress);
  }

  private static Suite start(Layout layout, Supplier<Foundation> start, Progress progress) {
    try {
      Files.createDirectories(layout.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Part part : Part.values()) {
      Installation.program(part.module());
    }
    progress.says("Starting Postgres and Kafka");
    Foundation foundation;
    try {
      foundation = start.get();
    } catch (IllegalStateException e) {
      throw new CannotStart(e.getMessage());
    }
    Suite suite =
        new Suite(
            layout,
            foundation,
            StorefrontKeys.make(layout.folder()),
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build());
    try {
      suite.startParts(progress);
      return suite;
    } catch (RuntimeException e) {
      suite.close();
      throw e;
    }
  }

  /** One part, to be stopped, killed and started again. */
  public RunningPart part(Part part) {
    return parts.get(part);
  }

  /**
   * One more of this part on a port of its own, with the part's own database, topics and settings
   * but for those given here. It is not started; it is stopped with the suite.
   */
  public RunningPart replica(Part part, Map<String, String> settings) {
    Layout elsewhere = layout.with(part, Layout.freePorts(1).getFirst());
    Map<String, String> configuration = new HashMap<>(configurations.get(part));
    configuration.put("quarkus.http.port", Integer.toString(elsewhere.ports().get(part)));
    configuration.putAll(settings);
    String title = part.title() + "-" + (replicas.size() + 2);
    RunningPart replica = new RunningPart(part, title, elsewhere, configuration, http);
    replicas.add(replica);
    return replica;
  }

  /** Where everything is. */
  public Layout layout() {
    return layout;
  }

  /** The keys of the demo shop, with which a story signs its own tokens. */
  public StorefrontKeys keys() {
    return keys;
  }

  /** Where Postgres and Kafka are reached. */
  public Servers foundations() {
    return foundation.servers();
  }

  /** Postgres and Kafka, to be killed and started again; none where they are throwaway. */
  public List<LastingServer> servers() {
    return foundation.killable();
  }

  /** What a person wants to open, one line each. */
  String addresses() {
    return """
        Demo shop                  %s
        Payment server's simulator %s
        payment-api (OpenAPI)      %s/q/openapi
        order-service (OpenAPI)    %s/q/openapi
        Operator's console         %s/console
                                   log in as %s with %s
        """
        .formatted(
            layout.address(Part.STOREFRONT),
            layout.address(Part.SIMULATOR),
            layout.address(Part.PAYMENT_API),
            layout.address(Part.ORDER_SERVICE),
            layout.address(Part.ORDER_SERVICE),
            consoleOperator(),
            consolePassword());
  }

  /** Whom the operator's console lets in. */
  public String consoleOperator() {
    return configurations.get(Part.ORDER_SERVICE).get(Configuration.CONSOLE_OPERATOR);
  }

  /** With which password, made anew for each run. */
  public String consolePassword() {
    return configurations.get(Part.ORDER_SERVICE).get(Configuration.CONSOLE_PASSWORD);
  }

  /** Waits until some part ends by itself. */
  void awaitFailure() {
    CompletableFuture.anyOf(
            parts.values().stream().map(RunningPart::ended).toArray(CompletableFuture[]::new))
        .join();
  }

  /** Stops everything, the servers last. */
  @Override
  public void close() {
    Stream.concat(parts.values().stream(), replicas.stream())
        .map(part -> Thread.startVirtualThread(part::stop))
        .toList()
        .forEach(Suite::join);
    foundation.stop().run();
    http.close();
  }

  private void startParts(Progress progress) {
    Configuration configuration = new Configuration(layout, foundation.servers(), keys);
    for (Part part : Part.values()) {
      configurations.put(part, configuration.of(part));
      parts.put(part, new RunningPart(part, part.title(), layout, configurations.get(part), http));
    }
    parts.values().forEach(RunningPart::start);
    parts.forEach(
        (part, running) -> {
          running.awaitReady();
          progress.says("  " + part.title() + " is ready");
        });
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
