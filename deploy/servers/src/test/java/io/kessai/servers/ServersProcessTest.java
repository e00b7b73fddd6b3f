package io.kessai.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the program starts, ends, and is killed. */
class ServersProcessTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir private Path data;

  @Test
  void endOfInputEndsBothServers() {
    // Given
    ServersProcess process = ServersProcess.start();
    long postgres = process.servers().postgresPid().orElseThrow();

    // When: the parent lets go, as the operating system does for one that was killed
    process.close();

    // Then
    assertThat(process.handle().isAlive()).isFalse();
    await().atMost(LIMIT).until(() -> !runs(postgres));
  }

  @Test
  void endOfInputMeansNothingToADetachedProgram() throws Exception {
    // Given
    Process process =
        new ProcessBuilder(ServersProcess.command("--only", "postgres", "--detached"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Servers servers = Servers.parse(process.inputReader().readLine());

    // When
    process.getOutputStream().close();

    // Then
    assertThat(process.waitFor(1, TimeUnit.SECONDS)).isFalse();
    assertThat(Stored.valueOf(servers, servers.jdbcUrl("postgres"), "select 1")).isEqualTo("1");

    process.destroy();
    assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(runs(servers.postgresPid().orElseThrow())).isFalse();
  }

  @Test
  void killedProgramLeavesNoPostgresBehind() {
    // Given
    ServersProcess process = ServersProcess.start("--only", "postgres");
    long postgres = process.servers().postgresPid().orElseThrow();

    // When
    process.handle().destroyForcibly();

    // Then
    await().atMost(LIMIT).until(() -> !runs(postgres));
  }

  @Test
  void killedPostgresEndsTheProgram() {
    // Given
    ServersProcess process = ServersProcess.start("--only", "postgres");
    long postgres = process.servers().postgresPid().orElseThrow();

    // When
    ProcessHandle.of(postgres).orElseThrow().destroyForcibly();

    // Then
    await().atMost(LIMIT).until(() -> !process.handle().isAlive());
  }

  @Test
  void takenPortIsToldAndNothingStaysBehind() throws IOException {
    // Given
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      // When / Then
      assertThatThrownBy(() -> ServersProcess.start("--postgres-port", port))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Port " + port + " on 127.0.0.1 is taken")
          .hasMessageContaining("--postgres-port");
    }
  }

  @Test
  void committedRowsSurviveAKilledPostgres() {
    // Given
    String[] options = {"--only", "postgres", "--data", data.toString()};
    try (ServersProcess first = ServersProcess.start(options)) {
      String url = first.servers().createDatabase("orders");
      Stored.run(first.servers(), url, "create table orders as select 'order-1' as id");
      first.handle().destroyForcibly();
    }

    // When
    try (ServersProcess second = ServersProcess.start(options)) {

      // Then
      String url = second.servers().jdbcUrl("orders");
      assertThat(Stored.valueOf(second.servers(), url, "select id from orders"))
          .isEqualTo("order-1");
    }
  }

  @Test
  void postgresStartsAgainWhereItWasKilledEvenBeforeItsProcessIsCollected() {
    // Given
    String[] options = {"--only", "postgres", "--data", data.toString()};
    try (ServersProcess first = ServersProcess.start(options)) {
      String url = first.servers().createDatabase("orders");
      Stored.run(first.servers(), url, "create table orders as select 'order-1' as id");
      long postgres = first.servers().postgresPid().orElseThrow();
      ProcessHandle.of(postgres).orElseThrow().destroyForcibly();
      first.handle().onExit().join();
    }

    // When
    try (ServersProcess second = ServersProcess.start(options)) {

      // Then
      String url = second.servers().jdbcUrl("orders");
      assertThat(Stored.valueOf(second.servers(), url, "select id from orders"))
          .isEqualTo("order-1");
    }
  }

  @Test
  void confirmedRecordsSurviveAKilledKafka() {
    // Given
    String[] options = {"--only", "kafka", "--data", data.toString()};
    try (ServersProcess first = ServersProcess.start(options)) {
      Stored.send(first.servers(), "orders", "order-1", "captured");
      first.handle().destroyForcibly();
    }

    // When
    try (ServersProcess second = ServersProcess.start(options)) {

      // Then
      assertThat(Stored.received(second.servers(), "orders")).containsExactly("order-1=captured");
    }
  }

  /** Dead processes that nobody has collected have no command. */
  private static boolean runs(long pid) {
    return ProcessHandle.of(pid).flatMap(process -> process.info().command()).isPresent();
  }
}
