package io.kessai.order.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.order.Facts;
import io.kessai.order.TestPay;
import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
import io.kessai.order.fold.Orders;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code RECON-4}: the drift of the day. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class DriftResourceTest {
  private final Orders orders;

  DriftResourceTest(Orders orders) {
    this.orders = orders;
  }

  @Test
  void whatOnlyAnInquiryFoundIsReportedByDayOfTokyo() throws SQLException {
    String merchant = "drifting";
    found(merchant, "2026-03-31T14:59:59Z");
    found(merchant, "2026-03-31T15:00:00Z");
    found(merchant, "2026-04-01T14:59:59Z");
    noticed(merchant, "2026-04-01T00:00:00Z");

    ValidatableResponse report = drift(merchant, "2026-03-31", "2026-04-01");

    report
        .statusCode(200)
        .body("zone", equalTo("Asia/Tokyo"))
        .body("drift.day", contains("2026-03-31", "2026-04-01"))
        .body("drift.method", contains(TestPay.ID, TestPay.ID))
        .body("drift.status", contains("captured", "captured"))
        .body("drift.facts", contains(1, 2));
    drift(merchant, "2026-04-01", "2026-04-01").body("drift.facts", contains(2));
  }

  @Test
  void otherMerchantsDriftIsNotShown() throws SQLException {
    found("drifting-too", "2026-05-01T00:00:00Z");

    ValidatableResponse report = drift("not-drifting", "2026-05-01", "2026-05-01");

    report.statusCode(200).body("drift", hasSize(0));
  }

  @Test
  void wrongDaysAreProblemsThatNameTheParameter() {
    List<String> wrong =
        List.of(
            "",
            "?from=2026-04-01",
            "?from=yesterday&to=2026-04-01",
            "?from=2026-04-02&to=2026-04-01",
            "?from=2026-01-01&to=2026-12-31");

    for (String days : wrong) {
      ValidatableResponse answer =
          given().auth().oauth2(Tokens.reading("main")).get("/drift" + days).then();

      answer.statusCode(400).contentType("application/problem+json");
      answer.body("type", equalTo("urn:kessai:problem:invalid-request"));
      assertThat(answer.extract().<String>path("errors[0].field")).isIn("from", "to");
    }
  }

  private void found(String merchant, String learnedAt) throws SQLException {
    captured(merchant, Messenger.INQUIRY, learnedAt);
  }

  private void noticed(String merchant, String learnedAt) throws SQLException {
    captured(merchant, Messenger.NOTICE, learnedAt);
  }

  private void captured(String merchant, Messenger messenger, String learnedAt)
      throws SQLException {
    OrderKey key = Facts.newOrder(merchant);
    Instant at = Instant.parse(learnedAt);
    orders.apply(
        List.of(
            new Fact(
                "captured",
                key,
                TestPay.ID,
                messenger,
                at,
                "",
                Observation.nothing().showing(PaymentState.CAPTURED, at),
                Map.of())));
  }

  private static ValidatableResponse drift(String merchant, String from, String to) {
    return given()
        .auth()
        .oauth2(Tokens.reading(merchant))
        .queryParam("from", from)
        .queryParam("to", to)
        .get("/drift")
        .then();
  }
}
