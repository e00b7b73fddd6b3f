package io.kessai.order.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.fact.Messenger;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Topics;
import io.kessai.order.Facts;
import io.kessai.order.Notices;
import io.kessai.order.Suite;
import io.kessai.order.TestPay;
import io.kessai.order.TokenKeys;
import io.kessai.servers.KessaiServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** {@code PUSH-2}: what cannot be applied is parked with its reason; nothing is dropped. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class PoisonTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Suite suite;
  private final Intake intake;
  private final NoticeReading notices;
  private final MeterRegistry metrics;

  PoisonTest(Suite suite, Intake intake, NoticeReading notices, MeterRegistry metrics) {
    this.suite = suite;
    this.intake = intake;
    this.notices = notices;
    this.metrics = metrics;
  }

  @Test
  void anUnreadableRecordIsParkedAndTheOthersOfItsPartitionGoOn() {
    OrderKey key = Facts.newOrder();

    suite.tell(Topics.RESULTS, key.toString(), "{ this is no fact");
    suite.tell(Facts.opened(key));

    await().atMost(LIMIT).untilAsserted(() -> assertThat(facts(key)).isEqualTo(1));
    ConsumerRecord<String, String> parked = parked(Topics.RESULTS, key.toString());
    assertThat(parked.value()).isEqualTo("{ this is no fact");
    assertThat(header(parked, DeadLetters.REASON)).isEqualTo("unreadable");
    assertThat(header(parked, DeadLetters.ORIGIN)).contains("payment.results/");
  }

  @Test
  void whatIsParkedCannotBeReadInTheDatabase() {
    OrderKey key = Facts.newOrder();

    suite.tell(Topics.RESULTS, key.toString(), "{ a name that nobody should read");

    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(
                        suite.number(
                            """
                            select count(*) from parked_facts
                            where key = convert_to(?, 'UTF8') and value is null
                              and sealed like 'sealed:test:%'
                            """,
                            key.toString()))
                    .isEqualTo(1));
  }

  @Test
  void aNoticeOfAnUnknownServiceIsParked() {
    OrderKey key = Facts.newOrder();

    suite.tell(Notices.notice(key, "nosuchpay", "CAPTURED"));

    assertThat(header(parked(Topics.NOTICES, key.toString()), DeadLetters.REASON))
        .isEqualTo("unknown-service");
    assertThat(facts(key)).isZero();
  }

  @Test
  void aNoticeWithoutAnOrderIdOfOursIsParked() {
    String key = "main/no order id";
    String notice =
        """
        {"id": "n-1", "merchant": "main", "service": "testpay", "orderId": "no order id",
         "receivedAt": "2026-11-24T00:00:00Z"}
        """;

    suite.tell(Topics.NOTICES, key, notice);

    assertThat(header(parked(Topics.NOTICES, key), DeadLetters.REASON)).isEqualTo("no-order-id");
  }

  @Test
  void aNoticeThatItsMethodFailsOnIsParked() {
    OrderKey key = Facts.newOrder();

    suite.tell(Notices.notice(key, TestPay.ID, "NO_SUCH_STATE"));

    assertThat(header(parked(Topics.NOTICES, key.toString()), DeadLetters.REASON))
        .isEqualTo("reader-failed");
  }

  @Test
  void bytesThatAreNoTextAreParkedAsTheyCame() {
    OrderKey key = Facts.newOrder();

    suite.tell(Topics.NOTICES, key.toString(), new byte[] {(byte) 0x83, (byte) 0x65, 0x00});

    assertThat(header(parked(Topics.NOTICES, key.toString()), DeadLetters.SAYS))
        .isEqualTo("Its value is not UTF-8.");
  }

  @Test
  void inOneBatchOnlyThePoisonousFactIsParked() {
    List<OrderKey> keys = new ArrayList<>();
    List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      OrderKey key = Facts.newOrder();
      keys.add(key);
      Fact fact =
          i == 2
              ? Facts.shown(key, "nul\u0000", Messenger.ANSWER, PaymentState.CAPTURED)
              : Facts.opened(key);
      batch.add(message(Topics.RESULTS, i, key.toString(), Json.write(fact)));
    }

    intake.take(Topics.RESULTS, batch, new FactReading());

    assertThat(keys).extracting(this::facts).containsExactly(1L, 1L, 0L, 1L, 1L);
    assertThat(header(parked(Topics.RESULTS, keys.get(2).toString()), DeadLetters.REASON))
        .isEqualTo("not-applicable");
  }

  @Test
  void whatIsParkedStandsInPostgresOnceHoweverOftenItIsTaken() {
    OrderKey key = Facts.newOrder();
    ConsumerRecord<byte[], byte[]> poison = message(Topics.RESULTS, 77, key.toString(), "no fact");

    intake.take(Topics.RESULTS, List.of(poison), new FactReading());
    intake.take(Topics.RESULTS, List.of(poison), new FactReading());

    assertThat(parkedRows(key)).isEqualTo(1);
    assertThat(
            suite.number(
                """
                select count(*) from parked_facts
                where key = convert_to(?, 'UTF8') and topic = 'payment.results'
                  and "partition" = 0 and "offset" = 77 and merchant = 'main'
                  and digest = sha256(convert_to('no fact', 'UTF8')) and reason = 'unreadable'
                  and state = 'OPEN'
                """,
                key.toString()))
        .isEqualTo(1);
  }

  /** A topic that was made anew counts its offsets from the beginning. */
  @Test
  void anotherRecordAtTheSamePlaceIsParkedToo() {
    OrderKey key = Facts.newOrder();

    for (String value : List.of("no fact", "no fact either")) {
      intake.take(
          Topics.RESULTS,
          List.of(message(Topics.RESULTS, 78, key.toString(), value)),
          new FactReading());
    }

    assertThat(parkedRows(key)).isEqualTo(2);
  }

  @Test
  void keysAndValuesOfAnyKindOrNoneAreParked() {
    long before = suite.number("select count(*) from parked_facts where merchant is null");
    byte[] noText = {(byte) 0xff, 0x00, '/', 'x'};

    intake.take(
        Topics.NOTICES,
        List.of(
            new ConsumerRecord<>(Topics.NOTICES, 0, 79, null, null),
            new ConsumerRecord<>(Topics.NOTICES, 0, 80, noText, noText)),
        notices);

    assertThat(suite.number("select count(*) from parked_facts where merchant is null"))
        .isEqualTo(before + 2);
  }

  @Test
  void takenIsAppliedAndRepeatedAndParked() {
    OrderKey key = Facts.newOrder();
    String sound = Json.write(Notices.showing(key, PaymentState.CAPTURED));
    double applied = counted("kessai.facts.applied", "messenger", "NOTICE");
    double repeated = counted("kessai.facts.repeated", "messenger", "NOTICE");
    double parked = counted("kessai.facts.parked", "reason", "unreadable");

    intake.take(
        Topics.NOTICES,
        List.of(
            message(Topics.NOTICES, 0, key.toString(), sound),
            message(Topics.NOTICES, 1, key.toString(), sound),
            message(Topics.NOTICES, 2, key.toString(), "[]")),
        notices);

    assertThat(counted("kessai.facts.applied", "messenger", "NOTICE")).isEqualTo(applied + 1);
    assertThat(counted("kessai.facts.repeated", "messenger", "NOTICE")).isEqualTo(repeated + 1);
    assertThat(counted("kessai.facts.parked", "reason", "unreadable")).isEqualTo(parked + 1);
  }

  private double counted(String name, String tag, String value) {
    return metrics.find(name).tag("topic", Topics.NOTICES).tag(tag, value).counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  private long facts(OrderKey key) {
    return suite.number(
        "select count(*) from facts where merchant = ? and order_id = ?",
        key.merchant().value(),
        key.order().value());
  }

  private long parkedRows(OrderKey key) {
    return suite.number(
        "select count(*) from parked_facts where key = convert_to(?, 'UTF8')", key.toString());
  }

  private ConsumerRecord<String, String> parked(String topic, String key) {
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(suite.heard(Topics.deadLetter(topic), key)).hasSize(1));
    return suite.heard(Topics.deadLetter(topic), key).getFirst();
  }

  private static ConsumerRecord<byte[], byte[]> message(
      String topic, long offset, String key, String value) {
    return new ConsumerRecord<>(
        topic,
        0,
        offset,
        key.getBytes(StandardCharsets.UTF_8),
        value.getBytes(StandardCharsets.UTF_8));
  }

  private static String header(ConsumerRecord<String, String> message, String name) {
    return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
