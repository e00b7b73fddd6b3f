package io.kessai.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KessaiServersTest {
  @Test
  void eachApplicationHasItsOwnDatabaseAndTopicsOnTheSameServers() {
    // Given
    Map<String, String> first = new KessaiServers().start();

    // When
    Map<String, String> second = new KessaiServers().start();

    // Then
    assertThat(second)
        .containsOnlyKeys(
            "kafka.bootstrap.servers",
            "kessai.topic-prefix",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password")
        .containsEntry("kafka.bootstrap.servers", first.get("kafka.bootstrap.servers"));
    assertThat(second.get("kessai.topic-prefix")).isNotEqualTo(first.get("kessai.topic-prefix"));
    assertThat(second.get("quarkus.datasource.jdbc.url"))
        .isNotEqualTo(first.get("quarkus.datasource.jdbc.url"));
  }

  @Test
  void databaseIsThereUnderTheNameAskedFor() {
    // Given
    KessaiServers resource = new KessaiServers();
    resource.init(Map.of("database", "orders"));

    // When
    String url = resource.start().get("quarkus.datasource.jdbc.url");

    // Then
    assertThat(Stored.valueOf(Servers.shared(), url, "select current_database()"))
        .startsWith("orders_t");
  }

  @Test
  void serviceWithoutDatabaseHearsOfNone() {
    // Given
    KessaiServers resource = new KessaiServers();
    resource.init(Map.of("database", "none"));

    // When
    Map<String, String> configuration = resource.start();

    // Then
    assertThat(configuration).containsOnlyKeys("kafka.bootstrap.servers", "kessai.topic-prefix");
  }
}
