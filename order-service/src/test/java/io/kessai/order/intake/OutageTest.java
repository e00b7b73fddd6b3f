package io.kessai.order.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.fact.OrderKey;
import io.kessai.fact.Topics;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code PUSH-2}: an outage is no poison; records wait for its end and lose nothing. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class OutageTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final String BE_AWAY =
      """
      create sequence tries;
      create or replace function be_away() returns trigger language plpgsql as
        $$ begin
          perform nextval('tries');
          raise exception 'shutting down' using errcode = '57P01';
        end $$;
      """;

  private final Suite suite;

  OutageTest(Suite suite) {
    this.suite = suite;
  }

  @AfterEach
  void heal() {
    suite.execute(
        """
        drop trigger if exists away on outbox;
        drop trigger if exists away on parked_facts;
        drop sequence if exists tries
        """);
  }

  @Test
  void whatPostgresRefusesForAWhileIsAppliedAfterwardsAndNotParked() {
    OrderKey key = Facts.newOrder();
    refuse(key);
    suite.tell(Facts.opened(key));
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> assertThat(suite.number("select last_value from tries")).isGreaterThan(2));
    assertThat(facts(key)).isZero();

    suite.execute("drop trigger away on outbox");

    await().atMost(LIMIT).untilAsserted(() -> assertThat(facts(key)).isEqualTo(1));
    assertThat(suite.number("select repeats from facts where order_id = ?", key.order().value()))
        .isZero();
    assertThat(suite.heard(Topics.deadLetter(Topics.RESULTS), key.toString())).isEmpty();
  }

  @Test
  void aParkedRecordThatPostgresRefusesForAWhileWaitsAndIsParkedOnce() {
    OrderKey key = Facts.newOrder();
    refuseToPark();
    suite.tell(Topics.RESULTS, key.toString(), "{ this is no fact");
    suite.tell(Facts.opened(key));
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> assertThat(suite.number("select last_value from tries")).isGreaterThan(2));
    assertThat(facts(key)).as("nothing behind it is acknowledged").isZero();
    assertThat(suite.heard(Topics.deadLetter(Topics.RESULTS), key.toString())).isEmpty();

    suite.execute("drop trigger away on parked_facts");

    await().atMost(LIMIT).untilAsserted(() -> assertThat(facts(key)).isEqualTo(1));
    assertThat(parked(key)).isEqualTo(1);
    assertThat(suite.heard(Topics.deadLetter(Topics.RESULTS), key.toString())).hasSize(1);
  }

  /** As Postgres does while it shuts down, and counts how often (a sequence is not rolled back). */
  private void refuse(OrderKey key) {
    suite.execute(
        BE_AWAY
            + """
            create trigger away before insert on outbox
              for each row when (new.key = '%s') execute function be_away()
            """
                .formatted(key));
  }

  private void refuseToPark() {
    suite.execute(
        BE_AWAY
            + """
            create trigger away before insert on parked_facts
              for each row execute function be_away()
            """);
  }

  private long parked(OrderKey key) {
    return suite.number(
        "select count(*) from parked_facts where key = convert_to(?, 'UTF8')", key.toString());
  }

  private long facts(OrderKey key) {
    return suite.number(
        "select count(*) from facts where merchant = ? and order_id = ?",
        key.merchant().value(),
        key.order().value());
  }
}
