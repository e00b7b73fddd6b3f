package io.kessai.simulator.oricosc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SHOP-1, SHOP-2: the application, in the browser and without. */
@QuarkusTest
class ApplicationTest extends ShoppingCredit {

  @Test
  void theAnswerIsAPageInShiftJisThatLeadsOn() {
    JsonNode opened = open("1000");

    String page = opened.path("resResponseContents").asText();
    assertThat(opened.path("mstatus").asText()).isEqualTo("success");
    assertThat(page).hasSizeLessThanOrEqualTo(2048).contains("charset=\"Shift_JIS\"", ITEM);
    HttpResponse<String> arrived = post(path(opened), "item", ITEM);
    assertThat(arrived.statusCode()).isEqualTo(200);
    assertThat(arrived.headers().firstValue("Content-Type"))
        .hasValue("text/html; charset=Shift_JIS");
    assertThat(arrived.body()).contains("表面ソファー", "1,000円");
  }

  @Test
  void textThatBrokeOnItsWayIsNoticed() {
    assertThat(post(path(open("1000")), "item", "表").statusCode()).isEqualTo(400);
  }

  @Test
  void whoAppliesGoesBackWithAReceiptAndNothingSigned() {
    Map<String, String> carried = carried(post(path(open("1000")) + "/answer", "answer", "apply"));

    assertThat(carried.keySet())
        .containsExactly("orderId", "mstatus", "vResultCode", "merrMsg", "receiptNo");
    assertThat(carried)
        .containsEntry("orderId", orderId)
        .containsEntry("mstatus", "success")
        .containsEntry("merrMsg", "申込を受け付けました。");
  }

  @Test
  void whoAppliesTwiceHasOneReceiptAndOneScreening() {
    JsonNode first = consumer404("apply");
    open("1000");

    JsonNode once = consumer("apply");
    JsonNode twice = consumer("apply");

    assertThat(first.path("uri").isMissingNode()).isTrue();
    assertThat(once).isEqualTo(twice);
    assertThat(once.path("method").asText()).isEqualTo("GET");
    assertThat(once.path("uri").asText()).isEqualTo(RETURN);
    assertThat(Mdk.found(orderId).path("transactionInfos").path("transactionInfo")).hasSize(2);
  }

  @Test
  void whoGivesUpGoesBackWithoutReceiptAndIsNotScreened() {
    JsonNode opened = open("1000");

    Map<String, String> carried = carried(post(path(opened) + "/answer", "answer", "give-up"));

    assertThat(carried).containsEntry("mstatus", "failure").doesNotContainKey("receiptNo");
    assertThat(Mdk.found(orderId).path("transactionInfos").path("transactionInfo")).hasSize(1);
  }

  @Test
  void whoLeavesMayComeBack() {
    String path = path(open("1000"));

    assertThat(post(path + "/answer", "answer", "leave").body()).contains("離れました");
    assertThat(Mdk.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void whoComesTooLateCannotApply() {
    String path = path(open("1000"));
    control("/simulator/books/demo/" + orderId + "/expire");

    assertThat(post(path + "/answer", "answer", "apply").statusCode()).isEqualTo(404);
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("expired");
  }

  @Test
  void anAmountRefusesAtOnceAndLeavesNoPage() {
    JsonNode refused = open("9102");

    assertThat(refused.path("mstatus").asText()).isEqualTo("failure");
    assertThat(refused.path("vResultCode").asText()).isEqualTo("SH91000000000000");
    assertThat(refused.has("resResponseContents")).isFalse();
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("error");
  }

  @ParameterizedTest
  @CsvSource({
    "oricoOrderNo, ORD-1",
    "shippingZipCode, 1000001",
    "itemName1, ''",
    "itemName1, Tromsø",
    "itemCount1, 0",
    "itemAmount1, x",
    "totalItemAmount, 999",
    "totalCarriage, -1",
    "deposit, 1000",
    "itemAmount2, 100",
    "merchantRedirectionUrl, ''",
  })
  void whatIsMissingOrOutOfBoundsIsRefusedAndLeavesNoOrder(String member, String value) {
    Map<String, Object> members = members("1000");
    members.put(member, value);

    JsonNode refused = send(members);

    assertThat(refused.path("vResultCode").asText()).isEqualTo("SC91000000000000");
    assertThat(Mdk.search(orderId).path("orderInfos").path("orderInfo")).isEmpty();
  }

  private JsonNode consumer404(String does) {
    HttpResponse<String> answer =
        control("/simulator/consumer/oricosc/demo/" + orderId + "/" + does);
    assertThat(answer.statusCode()).isEqualTo(404);
    return Mdk.read("{}");
  }
}
