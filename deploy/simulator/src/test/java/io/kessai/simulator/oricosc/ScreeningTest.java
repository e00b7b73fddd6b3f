package io.kessai.simulator.oricosc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SHOP-3: the screening's result comes later. */
@QuarkusTest
class ScreeningTest extends ShoppingCredit {

  @ParameterizedTest
  @CsvSource({"1000,20,1000", "9101,30,0", "9104,40,0", "9105,99,0"})
  void itEndsByTheClockAndIsTold(String amount, String code, long authorized) {
    open(amount);
    consumer("apply");
    assertThat(notices()).isEmpty();

    Mdk.advance(Duration.ofMinutes(1));

    await().untilAsserted(() -> assertThat(notices()).hasSize(1));
    assertThat(lastNotice().path("orderStateCode").asText()).isEqualTo(code);
    assertThat(Mdk.book(orderId).path("order").path("money").path("authorized").asLong())
        .isEqualTo(authorized);
  }

  @Test
  void anApprovalTellsAllThatTheProtocolNames() {
    Map<String, Object> members = members("1000");
    members.put("deposit", "300");
    send(members);
    consumer("apply");

    assertThat(screening("approve").body()).isEqualTo("{\"orderStateCode\":\"20\"}");

    JsonNode told = lastNotice();
    assertThat(told.properties())
        .extracting(Map.Entry::getKey)
        .containsExactly(
            "orderId",
            "oricoOrderNo",
            "orderStateCode",
            "receiptNo",
            "approvalNo",
            "requestDate",
            "loanPrincipal",
            "paymentCount",
            "dummy");
    assertThat(told.path("loanPrincipal").asText()).isEqualTo("700");
    assertThat(told.path("dummy").asText()).isEqualTo("1");
  }

  @Test
  void itNeverEndsByItselfForOneAmountButByHand() {
    open("9103");
    consumer("apply");

    Mdk.advance(Duration.ofDays(60));

    assertThat(notices()).isEmpty();
    assertThat(screening("decline").statusCode()).isEqualTo(200);
    assertThat(lastNotice().path("orderStateCode").asText()).isEqualTo("30");
  }

  @Test
  void aSearchListsTheApplicationAndEachStepOfTheScreening() {
    open("9103");
    consumer("apply");
    screening("approve");
    screening("cancel");

    JsonNode found = Mdk.found(orderId);

    assertThat(found.path("properOrderInfo").path("oricoOrderNo").asText()).isEqualTo("ORD1");
    assertThat(found.path("properOrderInfo").path("deposit").asText()).isEqualTo("0");
    assertThat(found.path("transactionInfos").path("transactionInfo"))
        .extracting(row -> row.path("properTransactionInfo").path("orderStateCode").asText())
        .containsExactly("", "10", "20", "40");
    assertThat(Mdk.book(orderId).path("order").path("money").path("authorized").asLong()).isZero();
  }

  @Test
  void aResultThatNobodyGivesIsNotThere() {
    open("9103");

    assertThat(screening("forget").statusCode()).isEqualTo(404);
  }
}
