package io.kessai.simulator.cvs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applying, cancelling and running out (protocol sections 3.3, 6.2 and 7.2). */
@QuarkusTest
class CvsTest extends Applications {

  @ParameterizedTest
  @CsvSource({
    "sej,[0-9]{13},true",
    "famima,[0-9]{5}-[0-9]{12},true",
    "econ,[0-9]{7},false",
    "lawson,[0-9]{7},false",
    "other,[0-9]{11},true"
  })
  void anApplicationGetsANumberAndWhereThereIsOneASlip(String store, String form, boolean slip) {
    JsonNode applied = apply(store);

    assertThat(applied.path("mstatus").asText()).isEqualTo("success");
    assertThat(applied.path("vResultCode").asText()).isEqualTo("D001000100000000");
    assertThat(applied.path("receiptNo").asText()).matches(form);
    assertThat(applied.has("haraikomiUrl")).isEqualTo(slip);
    assertThat(stands()).isEqualTo("end_presentation authorize");
  }

  @Test
  void theSlipShowsTheNumber() {
    JsonNode applied = apply("sej");
    String path = URI.create(applied.path("haraikomiUrl").asText()).getPath();

    assertThat(Mdk.get(path).body()).contains(applied.path("receiptNo").asText(), "¥1,200");
  }

  @Test
  void aSearchTellsTheApplicationAndItsRow() {
    JsonNode applied = apply("famima", "payLimitHhmm", "23:30", "free1", "秋の催し");

    JsonNode found = Mdk.found(orderId);

    JsonNode properties = found.path("properOrderInfo");
    assertThat(properties.path("cvsType").asText()).isEqualTo("famima");
    assertThat(properties.path("payLimit").asText()).isEqualTo(DUE);
    assertThat(properties.path("payLimitDatetime").asText())
        .isEqualTo(DUE.replace("/", "") + "2330");
    assertThat(properties.path("name1").asText()).isEqualTo("山田");
    JsonNode row = found.path("transactionInfos").path("transactionInfo").get(0);
    assertThat(row.path("txnId").asText()).isEqualTo(applied.path("custTxn").asText());
    assertThat(row.path("properTransactionInfo").path("cvsTxnType").asText())
        .isEqualTo("authorize");
  }

  @ParameterizedTest
  @CsvSource({
    "serviceOptionType,station",
    "amount,1000000",
    "name1,Yamada",
    "name2,ﾀﾛｳ",
    "kana,やまだ",
    "telNo,telephone",
    "payLimit,2026-11-05",
    "payLimit,2000/01/01",
    "payLimitHhmm,25:00"
  })
  void whatIsMalformedIsRefusedAndLeavesNoOrder(String member, String value) {
    JsonNode refused = apply("sej", member, value);

    assertThat(refused.path("vResultCode").asText()).startsWith("DC91");
    assertThat(Mdk.book(orderId).path("order").isNull()).isTrue();
  }

  @Test
  void sixtyDaysAheadIsTheFarthestDueDate() {
    assertThat(apply("sej", "payLimit", day(61)).path("mstatus").asText()).isEqualTo("failure");
    assertThat(apply("sej", "payLimit", day(60)).path("mstatus").asText()).isEqualTo("success");
  }

  @Test
  void oneAmountIsRefusedByTheStore() {
    JsonNode refused = apply("sej", "amount", "9101");

    assertThat(refused.path("vResultCode").asText()).startsWith("DG91");
    assertThat(refused.has("receiptNo")).isFalse();
    assertThat(stands()).isEqualTo("error ");
  }

  @Test
  void anUnpaidApplicationIsCancelledOnce() {
    apply("sej");

    assertThat(cancel("sej").path("mstatus").asText()).isEqualTo("success");
    assertThat(cancel("sej").path("vResultCode").asText()).startsWith("NH02");
    assertThat(stands()).isEqualTo("end cancel_authorize");
  }

  @Test
  void aCancellationMustNameTheStoreThatWasAppliedFor() {
    apply("sej");

    assertThat(cancel("other").path("vResultCode").asText()).startsWith("NH92");
    assertThat(stands()).isEqualTo("end_presentation authorize");
  }

  @Test
  void aPaidApplicationIsNotCancelled() {
    apply("sej");
    happens("pay", 200);

    assertThat(cancel("sej").path("vResultCode").asText()).startsWith("NH02");
    assertThat(stands()).isEqualTo("end capture");
  }

  @Test
  void whatIsNotPaidByItsDueDateExpires() {
    apply("sej");

    Mdk.advance(Duration.ofDays(4));

    assertThat(stands()).isEqualTo("expired authorize");
    happens("pay", 409);
    assertThat(cancel("sej").path("vResultCode").asText()).startsWith("NH02");
  }
}
