package io.kessai.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.fact.OrderChange;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Topics;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The worker as it runs: told by Kafka, asking by itself, telling Kafka (RECON-1 to RECON-4). */
@QuarkusTest
@TestProfile(WorkerProfile.Busy.class)
@WithTestResource(KessaiServers.class)
@WithTestResource(PaymentServer.class)
class ReconcilingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration OVERDUE = Duration.ofMinutes(20);

  @AfterEach
  void mended() {
    PaymentServer.isBroken(false);
  }

  @Test
  void anOrderWhoseNoticeIsOverdueIsAskedAboutAndTheAnswerIsAFact() {
    PaymentServer.knows("overdue", "end");

    tell(Orders.awaiting("overdue", 1, Instant.now().minus(OVERDUE)));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(facts("overdue"))
                    .first()
                    .satisfies(
                        fact ->
                            assertThat(fact.says().states())
                                .containsOnlyKeys(PaymentState.CAPTURED)));
  }

  @Test
  void anOrderThatIsSettledIsAskedAboutNoMore() {
    PaymentServer.knows("ending", "pending");
    tell(Orders.awaiting("ending", 1, Instant.now().minus(OVERDUE)));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(PaymentServer.askedAbout("ending")).isPositive());

    tell(Orders.refunded("ending", 2, Instant.now()));
    tell(Orders.awaiting("after", 1, Instant.now().minus(OVERDUE)));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(PaymentServer.askedAbout("after")).isPositive());
    long then = PaymentServer.askedAbout("ending");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(PaymentServer.askedAbout("after")).isGreaterThan(3));
    assertThat(PaymentServer.askedAbout("ending")).isEqualTo(then);
  }

  @Test
  void aCommandInDoubtIsAskedAboutAndCounted() {
    tell(Orders.inDoubt("doubtful", 1, Instant.now().minusSeconds(120)));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(facts("doubtful")).isNotEmpty();
              assertThat(metrics())
                  .containsPattern(
                      "kessai_inquiries_total\\{method=\"testpay\",outcome=\"nothing-new\"\\} [1-9]");
            });
  }

  @Test
  void anOrderThatAnOperatorWantsToBeAskedAboutIsAskedAboutBeforeItIsOverdue() {
    PaymentServer.knows("wanted", "end");
    OrderChange patient = Orders.awaiting("wanted", 1, Instant.now());
    tell(patient);

    tell(patient.wantingInquiry(Instant.now()));

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(facts("wanted")).hasSize(1));
  }

  @Test
  void aPaymentServerThatDoesNotAnswerIsLeftAloneAndTriedAgain() {
    PaymentServer.isBroken(true);
    for (int i = 0; i < 20; i++) {
      PaymentServer.knows("broken-" + i, "end");
      tell(Orders.awaiting("broken-" + i, 1, Instant.now().minus(OVERDUE)));
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(metrics()).containsPattern("kessai_inquiry_breaker\\S* [12]\\.0"));

    PaymentServer.isBroken(false);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              for (int i = 0; i < 20; i++) {
                assertThat(facts("broken-" + i)).isNotEmpty();
              }
            });
  }

  @Test
  void whatCannotBeReadIsParkedAndTheRestGoesOn() {
    PaymentServer.knows("sound", "end");

    send("shop/poison", "{\"no\":\"change\"}");
    send(
        "shop/unknown",
        Json.write(Orders.awaiting("unknown", 1, Instant.now())).replace("testpay", "nosuchpay"));
    tell(Orders.awaiting("sound", 1, Instant.now().minus(OVERDUE)));

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(facts("sound")).isNotEmpty());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(values(Topics.deadLetter(Topics.CHANGES)))
                    .anyMatch(value -> value.contains("no"))
                    .anyMatch(value -> value.contains("nosuchpay")));
  }

  @Test
  void itIsReady() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200));
  }

  private static String metrics() {
    return RestAssured.get("/q/metrics").asString();
  }

  private static void tell(OrderChange change) {
    send(change.key().toString(), Json.write(change));
  }

  private static void send(String key, String value) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic(Topics.CHANGES), key, value)).get();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError("Kafka did not take an order's change", e);
    }
  }

  private static List<Fact> facts(String order) {
    return values(Topics.INQUIRIES).stream()
        .map(ReconcilingTest::fact)
        .filter(fact -> fact.key().order().value().equals(order))
        .toList();
  }

  private static Fact fact(String value) {
    try {
      return Json.read(value, Fact.class);
    } catch (Json.Unreadable e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> values(String name) {
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(kafka(), new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic(name)).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }

  private static Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", config("kafka.bootstrap.servers"));
  }

  private static String topic(String name) {
    return config("kessai.topic-prefix") + name;
  }

  private static String config(String key) {
    return ConfigProvider.getConfig().getValue(key, String.class);
  }
}
