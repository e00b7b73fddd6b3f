package io.kessai.servers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Gives a Quarkus test the servers that its JVM shares, as configuration. Each application that
 * Quarkus starts gets a database of its own and a prefix of its own for its topics, so that nothing
 * that an earlier one left behind is seen.
 *
 * <p>{@code @WithTestResource(KessaiServers.class)} gives both. The argument {@code database} names
 * the database, to be told from others in a log; {@code none} gives only Kafka.
 */
public final class KessaiServers implements QuarkusTestResourceLifecycleManager {
  private static final String NO_DATABASE = "none";

  private String database = "test";

  /** For Quarkus. */
  public KessaiServers() {}

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", database);
  }

  @Override
  public Map<String, String> start() {
    Servers servers = Servers.shared();
    String run = "t" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, String> configuration = new HashMap<>();
    configuration.put("kafka.bootstrap.servers", servers.kafka());
    configuration.put("kessai.topic-prefix", run + "-");
    if (!NO_DATABASE.equals(database)) {
      String url = servers.createDatabase(database + "_" + run);
      configuration.put("quarkus.datasource.jdbc.url", url);
      configuration.put("quarkus.datasource.username", servers.user());
      configuration.put("quarkus.datasource.password", servers.password());
    }
    return configuration;
  }

  /** Leaves everything as it is: it goes with the servers when the JVM ends. */
  @Override
  public void stop() {}
}
