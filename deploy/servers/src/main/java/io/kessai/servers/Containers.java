package io.kessai.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The servers as containers, where a Docker engine answers. */
final class Containers {
  private static final String POSTGRES_IMAGE = "postgres:18";
  private static final String KAFKA_IMAGE = "apache/kafka:4.1.1";
  private static final int ANSWER_LIMIT_SECONDS = 10;

  private Containers() {}

  /**
   * Whether a Docker engine answers. Where no socket of one is to be seen, this takes no time;
   * {@code KESSAI_DOCKER=never} in the environment says no without a look.
   */
  static boolean available() {
    if ("never".equals(System.getenv("KESSAI_DOCKER")) || !engineInSight()) {
      return false;
    }
    try {
      return CompletableFuture.supplyAsync(
              () -> DockerClientFactory.instance().isDockerAvailable(), Thread::startVirtualThread)
          .get(ANSWER_LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  // The container outlives this method: RunningServer.stop closes it.
  @SuppressWarnings("resource")
  static RunningServer startPostgres() {
    PostgreSQLContainer container =
        new PostgreSQLContainer(image("KESSAI_POSTGRES_IMAGE", POSTGRES_IMAGE))
            .withCommand("postgres", "-c", "max_connections=300", "-c", "fsync=off");
    container.start();
    String address = container.getHost() + ":" + container.getFirstMappedPort();
    return running(
        container,
        Map.of(
            "postgres", "jdbc:postgresql://" + address + "/",
            "user", container.getUsername(),
            "password", container.getPassword()));
  }

  // The container outlives this method: RunningServer.stop closes it.
  @SuppressWarnings("resource")
  static RunningServer startKafka() {
    KafkaContainer container =
        new KafkaContainer(image("KESSAI_KAFKA_IMAGE", KAFKA_IMAGE))
            .withEnv("KAFKA_NUM_PARTITIONS", "4")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    container.start();
    return running(container, Map.of("kafka", container.getBootstrapServers()));
  }

  /** A container that ends by itself shows as refused connections; nobody watches for it. */
  private static RunningServer running(GenericContainer<?> container, Map<String, String> where) {
    return new RunningServer(where, new CompletableFuture<>(), container::stop);
  }

  private static boolean engineInSight() {
    String home = System.getProperty("user.home");
    String runtime = Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).orElse("/run");
    return System.getenv("DOCKER_HOST") != null
        || Stream.of(
                "/var/run/docker.sock",
                runtime + "/docker.sock",
                home + "/.docker/run/docker.sock",
                home + "/.docker/desktop/docker.sock")
            .anyMatch(socket -> Files.exists(Path.of(socket)));
  }

  private static String image(String override, String image) {
    return Optional.ofNullable(System.getenv(override)).orElse(image);
  }
}
