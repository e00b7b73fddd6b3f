package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kessai.fact.Json;
import io.kessai.gateway.GatewayAnswer.Status;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol section 2.3. */
class GatewayAnswerTest {
  private static final Instant NOW = Instant.parse("2023-08-30T07:16:48Z");
  private static final String STARTED =
      """
      {"payNowIdResponse":{"processId":"3179705046","status":"success"},
       "result":{"vResultCode":"G001X00100000000","custTxn":"10434958","kindCode":"5",
        "authRequestDatetime":"Wed Aug 30 16:16:48 JST 2023",
        "authStartUrl":"https://payment.example/start?md=a-b-c**==d",
        "reqAmount":"10","reqCardExpire":"*****","reqCardNumber":"411111******1111",
        "resResponseContents":"<!DOCTYPE html>\\n<HTML lang=\\"ja\\">認証</HTML>\\n",
        "marchTxn":"10434985","merrMsg":"本人認証実行可能です。","mstatus":"success",
        "optionResults":[],"orderId":"dummy1660701218995","serviceType":"mpi",
        "txnVersion":"1.2.8"}}
      """;

  @ParameterizedTest
  @CsvSource({"success,SUCCESS", "failure,FAILURE", "pending,PENDING"})
  void mstatusIsTheOutcome(String mstatus, Status status) throws Json.Unreadable {
    assertThat(read("{\"result\":{\"mstatus\":\"" + mstatus + "\"}}").status()).isEqualTo(status);
  }

  @Test
  void theMembersAreReadAsTheyCame() throws Json.Unreadable {
    GatewayAnswer answer = read(STARTED);

    assertThat(answer.gatewayId()).isEqualTo("10434958");
    assertThat(answer.resultCode().block(1)).isEqualTo("G001");
    assertThat(answer.text("resResponseContents"))
        .hasValue("<!DOCTYPE html>\n<HTML lang=\"ja\">認証</HTML>\n");
    assertThat(answer.text("merrMsg")).hasValue("本人認証実行可能です。");
    assertThat(answer.text("optionResults")).isEmpty();
    assertThat(answer.text("authCode")).isEmpty();
  }

  @Test
  void whatIsKeptHasNoCardDataNoPageAndNoAddress() throws Json.Unreadable {
    assertThat(read(STARTED).raw())
        .containsOnlyKeys(
            "vResultCode",
            "custTxn",
            "kindCode",
            "authRequestDatetime",
            "reqAmount",
            "marchTxn",
            "merrMsg",
            "mstatus",
            "orderId",
            "serviceType",
            "txnVersion");
  }

  @Test
  void aNullMemberDidNotCome() throws Json.Unreadable {
    GatewayAnswer answer =
        read("{\"result\":{\"mstatus\":\"success\",\"custTxn\":null,\"authStartUrl\":null}}");

    assertThat(answer.gatewayId()).isEmpty();
    assertThat(answer.text("authStartUrl")).isEmpty();
    assertThat(answer.raw()).containsOnlyKeys("mstatus");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>maintenance</html>",
        "null",
        "[]",
        "\"success\"",
        "{}",
        "{\"mstatus\":\"success\"}",
        "{\"result\":{}}",
        "{\"result\":{\"mstatus\":null}}",
        "{\"result\":{\"mstatus\":\"Success\"}}",
        "{\"result\":{\"mstatus\":{\"a\":\"success\"}}}",
        "{\"result\":{\"mstatus\":\"success\"",
        "{\"result\":{\"mstatus\":\"success\"}}}",
        "{\"result\":{\"mstatus\":\"success\"}} {\"result\":{\"mstatus\":\"failure\"}}",
        "{\"result\":{\"mstatus\":\"failure\",\"mstatus\":\"success\"}}"
      })
  void anythingWithoutOneClearOutcomeIsUnreadable(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(Json.Unreadable.class);
  }

  @Test
  void itsTextShowsTheOutcomeOnly() throws Json.Unreadable {
    assertThat(read(STARTED)).hasToString("SUCCESS G001X00100000000");
  }

  private static GatewayAnswer read(String body) throws Json.Unreadable {
    return GatewayAnswer.read(body, NOW);
  }
}
