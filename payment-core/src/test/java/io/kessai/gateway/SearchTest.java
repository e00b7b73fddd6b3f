package io.kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Json;
import io.kessai.fact.OrderId;
import io.kessai.gateway.Search.Exchange;
import io.kessai.gateway.Search.Found;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol section 6. */
class SearchTest {
  private static final OrderId ORDER = new OrderId("dummy163305062");

  /** After a published answer, with the members that matter here. */
  private static final String PARTLY_CANCELLED =
      """
      {"result":{"vResultCode":"N001000000000000","mstatus":"success","serviceType":"search",
       "overMaxCountFlag":false,"searchCount":1,"orderInfos":{"orderInfo":[
        {"index":0,"serviceTypeCd":"card","orderId":"dummy163305062","orderStatus":"end",
         "lastSuccessTxnType":"Cancel","successDetailTxnType":"race",
         "properOrderInfo":{"cardExpire":"12/25","startTxn":"10435077"},
         "transactionInfos":{"transactionInfo":[
          {"txnId":"10435077","command":"Authorize","mstatus":"success","amount":"10",
           "vResultCode":"A001X00100000000","txnDatetime":"2023-08-30 16:33:06.0",
           "properTransactionInfo":{"txnKind":"card","cardTransactionType":"ac"}},
          {"txnId":"10435089","command":"Capture","mstatus":"failure",
           "vResultCode":"NH02000000000000","txnDatetime":"2023-08-30 16:34:05.383",
           "properTransactionInfo":{"txnKind":"card","cardTransactionType":"ac"}},
          {"txnId":"10435091","command":"Cancel","mstatus":"success","amount":"5",
           "vResultCode":"A001000000000000","txnDatetime":"2023-08-30 16:34:42.092",
           "properTransactionInfo":{"txnKind":"card","cardTransactionType":"race"}}]}}]}}}
      """;

  @Test
  void everyExchangeOfTheOrderIsRead() throws Json.Unreadable {
    Found found = Search.found(read(PARTLY_CANCELLED), ORDER).orElseThrow();

    assertThat(found.orderStatus()).isEqualTo("end");
    assertThat(found.detailType()).isEqualTo("race");
    assertThat(found.property("startTxn")).isEqualTo("10435077");
    assertThat(found.exchanges())
        .containsExactly(
            new Exchange(
                "10435077",
                "card",
                "Authorize",
                "success",
                code("A001X00100000000"),
                Optional.of(10L),
                Optional.of(Instant.parse("2023-08-30T07:33:06Z")),
                Map.of("txnKind", "card", "cardTransactionType", "ac")),
            new Exchange(
                "10435089",
                "card",
                "Capture",
                "failure",
                code("NH02000000000000"),
                Optional.empty(),
                Optional.of(Instant.parse("2023-08-30T07:34:05.383Z")),
                Map.of("txnKind", "card", "cardTransactionType", "ac")),
            new Exchange(
                "10435091",
                "card",
                "Cancel",
                "success",
                code("A001000000000000"),
                Optional.of(5L),
                Optional.of(Instant.parse("2023-08-30T07:34:42.092Z")),
                Map.of("txnKind", "card", "cardTransactionType", "race")));
    assertThat(found.exchanges())
        .extracting(Exchange::succeeded)
        .containsExactly(true, false, true);
  }

  @Test
  void anotherOrdersRowsAreNotThisOrders() throws Json.Unreadable {
    assertThat(Search.found(read(PARTLY_CANCELLED), new OrderId("dummy16330506"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"result\":{\"mstatus\":\"success\"}}",
        "{\"result\":{\"mstatus\":\"success\",\"orderInfos\":null}}",
        "{\"result\":{\"mstatus\":\"success\",\"orderInfos\":{\"orderInfo\":[]}}}",
        "{\"result\":{\"mstatus\":\"success\",\"searchCount\":0,\"orderInfos\":{}}}"
      })
  void anOrderNobodyHeardOfIsNotFoundAndNoFailure(String body) throws Json.Unreadable {
    assertThat(Search.found(read(body), ORDER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"-5\"", "\"5.0\"", "\"99999999999999999999\"", "{}"})
  void anAmountThatIsNoneIsNotRead(String amount) throws Json.Unreadable {
    String body = PARTLY_CANCELLED.replace("\"amount\":\"5\"", "\"amount\":" + amount);

    Found found = Search.found(read(body), ORDER).orElseThrow();

    assertThat(found.exchanges().get(2).amount()).isEmpty();
  }

  @Test
  void nullMembersReadAsEmpty() throws Json.Unreadable {
    String body =
        PARTLY_CANCELLED
            .replace("\"txnId\":\"10435091\"", "\"txnId\":null")
            .replace("\"orderStatus\":\"end\"", "\"orderStatus\":null");

    Found found = Search.found(read(body), ORDER).orElseThrow();

    assertThat(found.exchanges().get(2).gatewayId()).isEmpty();
    assertThat(found.orderStatus()).isEmpty();
  }

  @Test
  void theRequestAsksForOneOrderWithAllItsExchanges() {
    GatewayCommand command = Search.forOrder(ORDER, true);

    assertThat(command.path(true)).isEqualTo("/test-paynow-search/v2/Search/search");
    assertThat(command.params())
        .isEqualTo(
            Map.of(
                "newerFlag", "false",
                "containDummyFlag", "true",
                "searchParameters", Map.of("common", Map.of("orderId", "dummy163305062"))));
  }

  private static ResultCode code(String text) {
    return new ResultCode(text);
  }

  private static GatewayAnswer read(String body) throws Json.Unreadable {
    return GatewayAnswer.read(body, Instant.EPOCH);
  }
}
