package io.kessai.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker, its own controller (KRaft), in this JVM. */
final class EmbeddedKafka {
  /** Topics that nobody created with care get this many partitions: enough to show sharing. */
  private static final String PARTITIONS = "4";

  private static final String ONE = "1";

  /** The same in every folder: a cluster of one, which no other cluster ever meets. */
  private static final String CLUSTER_ID = "a2Vzc2FpLW9uZS1ub2RlIQ";

  private EmbeddedKafka() {}

  /** Starts the broker; returns when it takes requests. */
  static RunningServer start(ProgramOptions options, Path data) {
    int port = Ports.claim(options.kafkaPort(), "--kafka-port");
    Path folder = data.resolve("kafka");
    Properties properties = properties(port, Ports.free(), folder);
    if (options.data().isPresent()) {
      // A broker that was killed may come back only when it has been given up for dead. Where none
      // comes back, the default's patience is better on a busy machine.
      properties.put("broker.session.timeout.ms", "3000");
      properties.put("broker.heartbeat.interval.ms", "500");
    }
    format(properties, folder);
    KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
    server.startup();
    return new RunningServer(
        Map.of("kafka", Ports.LOOPBACK + ":" + port),
        CompletableFuture.runAsync(server::awaitShutdown, task -> new Thread(task).start()),
        server::shutdown);
  }

  private static Properties properties(int port, int controllerPort, Path folder) {
    Map<String, String> settings =
        Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", ONE),
            Map.entry(
                "listeners",
                "PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d"
                    .formatted(Ports.LOOPBACK, port, controllerPort)),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("controller.quorum.voters", "1@" + Ports.LOOPBACK + ":" + controllerPort),
            Map.entry("log.dirs", folder.resolve("log").toString()),
            Map.entry("num.partitions", PARTITIONS),
            Map.entry("auto.create.topics.enable", "true"),
            Map.entry("min.insync.replicas", ONE),
            Map.entry("offsets.topic.num.partitions", PARTITIONS),
            Map.entry("offsets.topic.replication.factor", ONE),
            Map.entry("transaction.state.log.num.partitions", PARTITIONS),
            Map.entry("transaction.state.log.replication.factor", ONE),
            Map.entry("transaction.state.log.min.isr", ONE),
            Map.entry("share.coordinator.state.topic.num.partitions", PARTITIONS),
            Map.entry("share.coordinator.state.topic.replication.factor", ONE),
            Map.entry("share.coordinator.state.topic.min.isr", ONE),
            // One consumer joins at a time on one machine: nothing to wait for.
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // The default takes 128 MiB of heap to compact a handful of small topics.
            Map.entry("log.cleaner.dedupe.buffer.size", "8388608"));
    Properties properties = new Properties();
    properties.putAll(settings);
    return properties;
  }

  /** Prepares the folder as an operator does, with Kafka's own tool; keeps what is there. */
  private static void format(Properties properties, Path folder) {
    Path file = folder.resolve("server.properties");
    try {
      Files.createDirectories(folder);
      try (Writer writer = Files.newBufferedWriter(file)) {
        properties.store(writer, null);
      }
    } catch (IOException e) {
      throw new StartFailure("Kafka cannot write to " + folder + ": " + e, e);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String[] command = {"format", "--ignore-formatted", "-t", CLUSTER_ID, "-c", file.toString()};
    int outcome = StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8));
    if (outcome != 0) {
      throw new StartFailure(
          "Kafka cannot use " + folder + ": " + said.toString(StandardCharsets.UTF_8));
    }
  }
}
