package io.kessai.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** What the servers are that every test of this project leans on. */
class ServersTest {
  @Test
  void postgresIsARealPostgres18() {
    // Given
    String url = Servers.shared().createDatabase("is_real");

    // When
    String version = Stored.valueOf(Servers.shared(), url, "show server_version");

    // Then
    assertThat(version).startsWith("18");
  }

  @Test
  void commitsAreOnlyConfirmedOnceWritten() {
    // Given
    String url = Servers.shared().createDatabase("is_durable");

    // When
    String setting = Stored.valueOf(Servers.shared(), url, "show synchronous_commit");

    // Then
    assertThat(setting).isEqualTo("on");
  }

  @Test
  void databasesDoNotSeeEachOther() {
    // Given
    Servers servers = Servers.shared();
    Stored.run(servers, servers.createDatabase("one"), "create table orders (id text)");

    // When
    String other = servers.createDatabase("other");

    // Then
    assertThat(Stored.valueOf(servers, other, "select to_regclass('orders')")).isNull();
  }

  @Test
  void databaseThatIsThereAlreadyKeepsWhatItHas() {
    // Given
    Servers servers = Servers.shared();
    String url = servers.createDatabase("twice");
    Stored.run(servers, url, "create table orders as select 'order-1' as id");

    // When
    servers.createDatabase("twice");

    // Then
    assertThat(Stored.valueOf(servers, url, "select id from orders")).isEqualTo("order-1");
  }

  @Test
  void databaseNameThatIsMoreThanANameIsRefused() {
    // Given
    Servers servers = Servers.shared();

    // When / Then
    assertThatThrownBy(() -> servers.createDatabase("x;drop"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("x;drop");
  }

  @Test
  void kafkaGivesWhatItTookAndSharesATopicAmongFourPartitions() {
    // Given
    Servers servers = Servers.shared();

    // When
    Stored.send(servers, "servers-test", "order-1", "captured");

    // Then
    assertThat(Stored.received(servers, "servers-test")).containsExactly("order-1=captured");
    assertThat(Stored.partitions(servers, "servers-test")).isEqualTo(4);
  }

  @Test
  void everyClassLoaderOfAJvmSharesTheSameServers() throws Exception {
    // Given
    Servers servers = Servers.shared();
    URL[] classes = {Servers.class.getProtectionDomain().getCodeSource().getLocation()};
    try (URLClassLoader stranger = new URLClassLoader(classes, null)) {
      Class<?> other = stranger.loadClass(Servers.class.getName());

      // When
      Object theirs = other.getMethod("shared").invoke(null);

      // Then
      assertThat(other).isNotEqualTo(Servers.class);
      assertThat(other.getMethod("kafka").invoke(theirs)).isEqualTo(servers.kafka());
    }
  }
}
