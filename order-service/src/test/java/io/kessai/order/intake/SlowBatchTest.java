package io.kessai.order.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Topics;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.order.config.TopicNames;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A batch that Postgres holds up for long neither ends the consuming nor is lost or doubled. */
@QuarkusTest
@TestProfile(SlowBatchTest.ImpatientStrategy.class)
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class SlowBatchTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String WAITED =
      """
      select count(*) from pg_stat_activity
      where wait_event_type = 'Lock' and datname = current_database()
        and clock_timestamp() - query_start > ?::interval
      """;

  private final Suite suite;
  private final AgroalDataSource database;
  private final TopicNames topics;
  private final Map<String, Object> kafka;

  SlowBatchTest(
      Suite suite,
      AgroalDataSource database,
      TopicNames topics,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.suite = suite;
    this.database = database;
    this.topics = topics;
    this.kafka = kafka;
  }

  /** A throttled commit strategy would give up on a record after a second. */
  public static class ImpatientStrategy implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "mp.messaging.connector.smallrye-kafka.throttled.unprocessed-record-max-age.ms", "1000");
    }
  }

  @Test
  void whatCameMeanwhileIsAppliedAfterwards() throws SQLException {
    OrderKey slow = opened();
    OrderKey other = Facts.newOrder();
    try (Connection lock = locked(slow)) {
      suite.tell(captured(slow));
      waitedFor("3 seconds");
      suite.tell(Facts.opened(other));
      lock.rollback();
    }

    await().atMost(LIMIT).untilAsserted(() -> assertThat(facts(other)).isEqualTo(1));
    assertThat(facts(slow)).isEqualTo(2);
  }

  @Test
  void aRebalanceInItsMiddleLosesAndDoublesNothing() throws SQLException {
    OrderKey slow = opened();
    try (Connection lock = locked(slow)) {
      suite.tell(captured(slow));
      waitedFor("0 seconds");
      anotherMemberComesAndGoes();
      lock.rollback();
    }
    OrderKey after = Facts.newOrder();
    suite.tell(Facts.opened(after));

    await().atMost(LIMIT).untilAsserted(() -> assertThat(facts(after)).isEqualTo(1));
    await().atMost(LIMIT).untilAsserted(() -> assertThat(facts(slow)).isEqualTo(2));
    assertThat(suite.number("select version from orders where order_id = ?", slow.order().value()))
        .isEqualTo(2);
  }

  private OrderKey opened() {
    OrderKey key = Facts.newOrder();
    suite.tell(Facts.opened(key));
    await().atMost(LIMIT).untilAsserted(() -> assertThat(facts(key)).isEqualTo(1));
    return key;
  }

  private static Fact captured(OrderKey key) {
    return Facts.shown(key, "captured", Messenger.ANSWER, PaymentState.CAPTURED);
  }

  private Connection locked(OrderKey key) throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    try (PreparedStatement lock =
        connection.prepareStatement("select 1 from orders where order_id = ? for update")) {
      lock.setString(1, key.order().value());
      lock.execute();
    }
    return connection;
  }

  private void waitedFor(String span) {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(suite.number(WAITED, span)).isPositive());
  }

  /** It joins the service's group, which takes partitions away, and commits nothing. */
  private void anotherMemberComesAndGoes() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(
        ConsumerConfig.GROUP_ID_CONFIG,
        ConfigProvider.getConfig()
            .getValue("mp.messaging.incoming.results.group.id", String.class));
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    try (KafkaConsumer<byte[], byte[]> member =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      member.subscribe(List.of(topics.inKafka(Topics.RESULTS)));
      await()
          .atMost(LIMIT)
          .until(
              () -> {
                member.poll(Duration.ofMillis(200));
                return !member.assignment().isEmpty();
              });
    }
  }

  private long facts(OrderKey key) {
    return suite.number("select count(*) from facts where order_id = ?", key.order().value());
  }
}
