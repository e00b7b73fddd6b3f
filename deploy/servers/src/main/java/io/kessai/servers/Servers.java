package io.kessai.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a running {@link ServersProgram} is to be found, and as whom. Immutable. */
public final class Servers {
  /**
   * The ready line of the pair that this JVM shares. A system property, as Quarkus loads this class
   * once for each of its class loaders; outside {@code kessai.}, as it is no configuration.
   */
  private static final String SHARED = "io.kessai.servers.shared";

  private static final String READY = "READY ";
  private static final Pattern ENTRY = Pattern.compile("\"(\\w+)\":\"([^\"]*)\"");
  private static final int DOOR_LIMIT_MILLIS = 30_000;

  private final Map<String, String> coordinates;

  private Servers(Map<String, String> coordinates) {
    this.coordinates = coordinates;
  }

  /**
   * The Postgres and the Kafka that everything in this JVM shares: started at the first call, on
   * random ports, and stopped when the JVM ends, however it ends.
   *
   * @throws IllegalStateException if they cannot start; the message tells what the program said
   */
  public static Servers shared() {
    // The one object that every class loader of this JVM sees as the same.
    synchronized (Runtime.getRuntime()) {
      String line = System.getProperty(SHARED);
      if (line == null) {
        ServersProcess process = ServersProcess.start();
        // Holds on to the process, whose end would be the servers', for as long as the JVM lives.
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "kessai-servers-stop"));
        line = process.readyLine();
        System.setProperty(SHARED, line);
      }
      return parse(line);
    }
  }

  /**
   * Reads a ready line.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Servers parse(String line) {
    if (!line.startsWith(READY)) {
      throw new IllegalArgumentException("No ready line: " + line);
    }
    Map<String, String> coordinates = new TreeMap<>();
    Matcher entry = ENTRY.matcher(line);
    while (entry.find()) {
      coordinates.put(entry.group(1), entry.group(2));
    }
    return new Servers(coordinates);
  }

  /** Both together, where each program runs a part; the other's word counts for what both have. */
  public Servers and(Servers other) {
    Map<String, String> both = new TreeMap<>(coordinates);
    both.putAll(other.coordinates);
    return new Servers(both);
  }

  /** Kafka's bootstrap servers, {@code host:port}. */
  public String kafka() {
    return coordinate("kafka");
  }

  /** The Postgres user, who may do everything. */
  public String user() {
    return coordinate("user");
  }

  /** The password of {@link #user()}. */
  public String password() {
    return coordinate("password");
  }

  /** The process id of the embedded Postgres, to kill it; empty where it is a container. */
  public Optional<Long> postgresPid() {
    return Optional.ofNullable(coordinates.get("postgresPid")).map(Long::valueOf);
  }

  /**
   * The JDBC URL of a database, which need not be there yet.
   *
   * @param name the database's name
   */
  public String jdbcUrl(String name) {
    return coordinate("postgres") + name;
  }

  /**
   * Creates a database, unless it is there already.
   *
   * @param name lower-case letters, digits and underscores, a letter first, at most 63
   * @return its JDBC URL
   * @throws IllegalStateException if the servers refuse
   */
  public String createDatabase(String name) {
    try {
      HttpURLConnection door =
          (HttpURLConnection) URI.create(coordinate("databases") + name).toURL().openConnection();
      door.setRequestMethod("PUT");
      door.setConnectTimeout(DOOR_LIMIT_MILLIS);
      door.setReadTimeout(DOOR_LIMIT_MILLIS);
      if (door.getResponseCode() != HttpURLConnection.HTTP_NO_CONTENT) {
        String answer = new String(door.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        throw new IllegalStateException("Cannot create database " + name + ": " + answer);
      }
      return jdbcUrl(name);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create database " + name, e);
    }
  }

  private String coordinate(String key) {
    String value = coordinates.get(key);
    if (value == null) {
      throw new IllegalStateException("These servers have no " + key + ": " + coordinates.keySet());
    }
    return value;
  }
}
