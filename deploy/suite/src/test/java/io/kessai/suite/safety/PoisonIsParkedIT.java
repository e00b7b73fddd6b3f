package io.kessai.suite.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.suite.Part;
import io.kessai.suite.story.Http;
import io.kessai.suite.story.Operator;
import io.kessai.suite.story.Shop;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What cannot be applied is parked by itself and counted with its reason, the orders of all others
 * go on, and an operator finds it and sees to it.
 */
@Execution(ExecutionMode.SAME_THREAD)
class PoisonIsParkedIT {
  private static final int POISON = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Operator operator = new Operator(Safety.suite(), "demo");
  private final OrdersDatabase database = new OrdersDatabase(Safety.suite());

  @AfterEach
  void mend() {
    database.execute("alter table facts drop constraint if exists refused");
  }

  /** Genuine notices about orders that no order can be named like. */
  @Test
  void eachIsParkedAloneAndTheOtherOrdersGoOn() {
    URI receiver = Safety.suite().layout().address(Part.NOTIFICATION_RECEIVER);
    double parked = parked();
    Traffic traffic = new Traffic(Safety.shop(), Safety.paymentServer(), receiver);
    try (traffic) {
      traffic.begin(20, 5);
      await().atMost(PATIENCE).until(() -> traffic.notices().size() > 10);

      List<Integer> answers =
          IntStream.range(0, POISON)
              .mapToObj(i -> Push.paid("no%20order%20" + i, "1"))
              .map(body -> Push.of(receiver, "mpi", body).signed(Safety.CCID, Safety.KEY).send())
              .toList();

      assertThat(answers).as("they are genuine, and kept").containsOnly(200);
      int before = traffic.notices().size();
      await().atMost(PATIENCE).until(() -> traffic.notices().size() > before + 10);
    }

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(parked()).isEqualTo(parked + POISON));
    Reckoning reckoning = new Reckoning(Safety.shop());
    Duration caughtUp = reckoning.noticesAreThere(traffic.notices(), Instant.now());
    reckoning.moneyMovedOnce(traffic.payments());
    assertThat(traffic.notices()).extracting(Traffic.Sent::status).containsOnly(200);
    Safety.figure(
        "S6 %d poisonous notices parked among %s; the others applied within %d ms"
            .formatted(POISON, Reckoning.of(traffic.notices()), caughtUp.toMillis()));
  }

  /** Nothing can mend these: no order has such a name. */
  @Test
  void anOperatorIsToldWhyOneStaysAndMarksItAsHandled() {
    String order = "no%20order%20of%20" + Shop.newOrder();
    pushed(order);
    String id = found("no-order-id", order.replace("%20", " "));

    Http.Response refused = operator.redrive(id, "Perhaps it is readable now.");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("type").asText()).isEqualTo("urn:kessai:problem:still-unfit");
    assertThat(operator.handle(id, "Sent by a test of the shop; no such order.").status())
        .isEqualTo(200);
    JsonNode seenTo = operator.show(id).json();
    assertThat(seenTo.at("/record/state").asText()).isEqualTo("handled");
    assertThat(seenTo.at("/actions/0/outcome").asText()).isEqualTo("no-order-id");
    assertThat(seenTo.at("/actions/1/by").asText()).isEqualTo("story");
  }

  /** The cause is a rule in the database that nobody should have made; it is taken back. */
  @Test
  void anOperatorMendsTheCauseAndRedrivesTheRecord() {
    Shop shop = Safety.shop();
    String order = Shop.newOrder();
    database.execute(
        "alter table facts add constraint refused check (order_id <> '%s') not valid"
            .formatted(order));
    pushed(order);
    String id = found("not-applicable", order);
    assertThat(shop.order(order).has("orderId")).as("anything is known of it").isFalse();
    assertThat(operator.readAgain(id).json().path("fit").asBoolean()).isFalse();

    mend();
    JsonNode read = operator.readAgain(id).json();
    assertThat(read.path("fit").asBoolean()).isTrue();
    assertThat(shop.order(order).has("orderId")).as("reading stored it").isFalse();
    Http.Response redriven = operator.redrive(id, "The rule was dropped.");

    assertThat(redriven.status()).isEqualTo(200);
    assertThat(shop.status(order)).isEqualTo(read.at("/after/status").asText());
    assertThat(shop.notices(order)).isEqualTo(1);
    assertThat(operator.show(id).json().at("/record/state").asText()).isEqualTo("redriven");
    pushed(order);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(shop.facts(order).at("/facts/0/repeats").asInt()).isEqualTo(1));
  }

  private static void pushed(String order) {
    URI receiver = Safety.suite().layout().address(Part.NOTIFICATION_RECEIVER);
    Push push = Push.of(receiver, "mpi", Push.paid(order, "1"));
    assertThat(push.signed(Safety.CCID, Safety.KEY).send()).isEqualTo(200);
  }

  /** The id of the open record about this order. */
  private String found(String reason, String order) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> idOf(operator.parked("payment.notices", reason).json(), order),
            id -> !id.isEmpty());
  }

  private static String idOf(JsonNode page, String order) {
    for (JsonNode record : page.path("records")) {
      if (record.path("key").asText().equals("demo/" + order)) {
        return record.path("id").asText();
      }
    }
    return "";
  }

  private static double parked() {
    return Scrape.of(Safety.suite().part(Part.ORDER_SERVICE))
        .sum("kessai_facts_parked_total", "reason=\"no-order-id\"");
  }
}
