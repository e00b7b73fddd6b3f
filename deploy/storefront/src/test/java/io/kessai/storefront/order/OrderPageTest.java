package io.kessai.storefront.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.storefront.api.Status;
import io.kessai.storefront.fake.FakeServices;
import io.kessai.storefront.fake.FakeServices.Answer;
import io.kessai.storefront.fake.Suite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(Suite.class)
class OrderPageTest {
  FakeServices services;

  @BeforeEach
  void forget() {
    services.forget();
    services.tell("GET o/payment", payment("{\"type\":\"nothing\"}"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"BEING_RECORDED", "UNKNOWN"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyStatusIsShownToMachinesAndToPeople(Status status) {
    services.tell("GET o", order(status.text(), 0, 0, 0));

    String page = given().header("Accept-Language", "ja").get("/orders/o").asString();

    assertThat(page)
        .containsPattern(
            "data-testid=\"status\" data-status=\"" + status.text() + "\">[^<{]{2,}</p>")
        .contains("data-resting=\"" + status.isFinal() + "\"");
  }

  @Test
  void amountsHistoryAndAttentionAreShown() {
    services.tell(
        "GET o",
        Answer.json(
            200,
            """
            {"status":"captured","authorizedAmount":1200,"capturedAmount":1100,"refundedAmount":300,
             "attention":[{"code":"amount-differs","says":"The amounts differ."}],"openRequests":[],"version":7}
            """));
    services.tell(
        "GET o/history",
        Answer.json(
            200,
            """
            {"facts":[
             {"learnedAt":"2026-11-01T15:00:00Z","messenger":"storefront","summary":"asked first",
              "statusAfter":"requested"},
             {"learnedAt":"2026-11-01T15:00:05Z","messenger":"notice","summary":"<b>told</b> later",
              "statusBefore":"requested","statusAfter":"captured"}],"truncated":false}
            """));

    String page = given().header("Accept-Language", "en").get("/orders/o").asString();

    assertThat(page)
        .contains("data-testid=\"authorized\">¥1,200<")
        .contains("data-testid=\"captured\">¥1,100<")
        .contains("data-testid=\"refunded\">¥300<")
        .contains("data-code=\"amount-differs\">The amounts differ.<")
        .contains("2026-11-02 00:00:05 JST")
        .contains("&lt;b&gt;told&lt;/b&gt; later")
        .containsSubsequence(
            "The payment server notified", ">Paid<", "The shop asked", "asked first");
  }

  @Test
  void orderThatOrderServiceDoesNotKnowYetIsBeingRecorded() {
    Response page = given().header("Accept-Language", "en").get("/orders/o");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString()).contains("data-status=\"being-recorded\">Being recorded<");
  }

  @Test
  void orderThatNobodyKnowsIsNotFound() {
    Response page = given().get("/orders/never-seen");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.asString()).contains("data-testid=\"lost\"");
  }

  @Test
  void silenceOfOrderServiceIsNoErrorPage() {
    services.tell("GET o", Answer.hangUp());

    Response page = given().get("/orders/o");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString())
        .contains("data-status=\"unknown\"")
        .contains("data-resting=\"false\"");
  }

  @Test
  void silenceOfPaymentApiLeavesTheOrderOnThePage() {
    services.tell("GET o", order("captured", 1200, 1200, 0));
    services.tell("GET o/payment", Answer.problem(503, "gone", "Gone", "Wait."));

    Response page = given().get("/orders/o");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString()).contains("data-status=\"captured\"");
  }

  @Test
  void reasonOfADeclineIsShown() {
    services.tell("GET o", order("declined", 0, 0, 0));
    services.tell(
        "GET o/payment",
        Answer.json(
            200,
            "{\"status\":\"declined\",\"declined\":{\"code\":\"AG91\",\"message\":\"限度額オーバー\"}}"));

    String page = given().get("/orders/o").asString();

    assertThat(page).containsPattern("data-testid=\"declined\">限度額オーバー <small>AG91<");
  }

  @ParameterizedTest
  @CsvSource({"redirect,https://acs.example/a?b=c", "html,http://api.example/browser/1/page/2"})
  void consumerWhoLeftCanGoOn(String type, String url) {
    services.tell("GET o", order("awaiting-consumer", 0, 0, 0));
    services.tell("GET o/payment", payment("{\"type\":\"" + type + "\",\"url\":\"" + url + "\"}"));

    String page = given().get("/orders/o").asString();

    assertThat(page).contains("<a class=\"button\" href=\"" + url + "\" data-testid=\"go-on\">");
  }

  @Test
  void formIsPostedBesideTheShopsPageAndOnlyThisPageMay() {
    services.tell("GET o", order("awaiting-consumer", 0, 0, 0));
    services.tell(
        "GET o/payment",
        payment(
            "{\"type\":\"form\",\"url\":\"https://bank.example/pay\",\"fields\":{\"skno\":\"58\\\"091\"},\"newWindow\":true}"));

    Response page = given().get("/orders/o");

    assertThat(page.asString())
        .contains(
            "<form id=\"go-on\" method=\"post\" action=\"https://bank.example/pay\" target=\"_blank\"")
        .contains("name=\"skno\" value=\"58&quot;091\"");
    assertThat(page.header("Content-Security-Policy"))
        .endsWith("form-action 'self' https: https://bank.example");
  }

  @Test
  void instructionsAreShown() {
    services.tell("GET o", order("awaiting-consumer", 0, 0, 0));
    services.tell(
        "GET o/payment",
        payment(
            "{\"type\":\"instructions\",\"items\":[{\"name\":\"receiptNo\",\"value\":\"12345678\"}]}"));

    String page = given().get("/orders/o").asString();

    assertThat(page)
        .containsPattern(
            "data-testid=\"instructions\">\\s*<div><dt>receiptNo</dt><dd [^>]*>12345678</dd>");
  }

  @ParameterizedTest
  @CsvSource({"en, Payment slip, Bring cash.", "ja, 払込票, 現金をご用意ください。"})
  void instructionsAndNotesAreInTheConsumersLanguage(String language, String label, String note) {
    services.tell("GET o", order("awaiting-consumer", 0, 0, 0));
    services.tell(
        "GET o/payment",
        payment(
            """
            {"type":"instructions",
             "items":[{"name":"slip","value":"https://slip.example/1?a=b","english":"Payment slip","japanese":"払込票"}],
             "notes":[{"name":"cash","english":"Bring cash.","japanese":"現金をご用意ください。"}]}
            """));

    String page = given().header("Accept-Language", language).get("/orders/o").asString();

    assertThat(page)
        .contains("<dt>" + label + "</dt>")
        .contains("<a href=\"https://slip.example/1?a=b\"")
        .contains("<li data-note=\"cash\">" + note + "</li>");
  }

  @Test
  void dueDateOfAnUnpaidOrderIsToldInJapansTime() {
    services.tell(
        "GET o",
        Answer.json(
            200,
            "{\"status\":\"awaiting-consumer\",\"version\":3,\"dueAt\":\"2026-12-31T14:59:59Z\"}"));

    String page = given().get("/orders/o").asString();

    assertThat(page).contains("data-testid=\"due-at\">2026-12-31 23:59 JST<");
  }

  @Test
  void midnightThatEndsTheLastDayIsThatDays() {
    services.tell(
        "GET o",
        Answer.json(
            200,
            "{\"status\":\"awaiting-consumer\",\"version\":3,\"dueAt\":\"2026-12-31T15:00:00Z\"}"));

    String page = given().get("/orders/o").asString();

    assertThat(page).contains("data-testid=\"due-at\">2026-12-31 24:00 JST<");
  }

  @Test
  void orderThatOnlyAFirstReportCallsPaidSaysSo() {
    services.tell(
        "GET o", Answer.json(200, "{\"status\":\"captured\",\"version\":3,\"preliminary\":true}"));

    String page = given().get("/orders/o").asString();

    assertThat(page).contains("data-testid=\"preliminary\"");
    services.tell("GET o", order("captured", 1200, 1200, 0));
    assertThat(given().get("/orders/o").asString()).doesNotContain("data-testid=\"preliminary\"");
  }

  @Test
  void consumerChecksWhoPaysThenConfirms() {
    services.tell("GET o", order("awaiting-consumer", 0, 0, 0));
    services.tell("GET o/payment", tab("awaiting-consumer", "\"complete\",\"cancel\"", "[]"));
    services.tell("GET o/payment/payer", Answer.json(200, "{\"name\":\"Ann <Example>\"}"));

    String page = given().header("Accept-Language", "en").get("/orders/o").asString();

    assertThat(page)
        .containsSubsequence(
            "data-testid=\"payer\">Drinks are on Ann &lt;Example&gt;<",
            "action=\"/orders/o/complete\"",
            "data-testid=\"complete\">Confirm and pay<",
            "data-testid=\"cancel\"");
  }

  @Test
  void consumerCanConfirmThoughNobodyTellsWhoPays() {
    services.tell("GET o", order("awaiting-consumer", 0, 0, 0));
    services.tell("GET o/payment", tab("awaiting-consumer", "\"complete\"", "[]"));

    String page = given().get("/orders/o").asString();

    assertThat(page).contains("data-testid=\"complete\"").doesNotContain("data-testid=\"payer\"");
  }

  @Test
  void aMonthWhoseAmountNobodySaidShowsNone() {
    services.tell("GET o", order("active", 0, 0, 0));
    services.tell(
        "GET o/payment", tab("active", "", "[{\"month\":\"2026-12\",\"status\":\"charged\"}]"));

    String page = given().header("Accept-Language", "en").get("/orders/o").asString();

    assertThat(page).contains("December 2026").contains("<td class=\"price\"></td>");
  }

  @Test
  void monthsAreACalendarWithAButtonForEachCharge() {
    services.tell("GET o", order("active", 0, 0, 0));
    services.tell(
        "GET o/payment",
        tab(
            "active",
            "\"cancel\"",
            """
            [{"month":"2026-11","status":"failed","amount":500},
             {"month":"2026-12","status":"charged","amount":500}]
            """));

    String page = given().header("Accept-Language", "en").get("/orders/o").asString();

    assertThat(page)
        .containsSubsequence(
            "data-month=\"2026-11\" data-status=\"failed\"",
            "data-month=\"2026-12\" data-status=\"charged\"",
            "December 2026",
            "¥500",
            "name=\"month\" value=\"2026-12\"",
            "data-testid=\"cancel-2026-12\"")
        .doesNotContain("data-testid=\"cancel-2026-11\"")
        .doesNotContain("data-testid=\"charge-again\"");
  }

  @Test
  void consumerWhoAgreedToItCanBeChargedAgain() {
    services.tell("GET o", order("active", 0, 0, 0));
    services.tell("GET o/payment", tab("active", "", "[]"));

    String page = given().get("/orders/o").asString();

    assertThat(page)
        .containsSubsequence(
            "action=\"/buy\"", "name=\"original\" value=\"o\"", "data-testid=\"charge-again\"");
  }

  @Test
  void orderThatIsTiedToAnEarlierOneLeadsThere() {
    services.tell(
        "GET o",
        Answer.json(200, "{\"status\":\"captured\",\"version\":3,\"original\":\"shop-first\"}"));

    String page = given().get("/orders/o").asString();

    assertThat(page).contains("href=\"/orders/shop-first\" data-testid=\"original\"");
  }

  @Test
  void nothingIsLeftToDoOnceTheOutcomeIsKnown() {
    services.tell("GET o", order("captured", 1200, 1200, 0));
    services.tell(
        "GET o/payment", payment("{\"type\":\"redirect\",\"url\":\"https://acs.example/\"}"));

    String page = given().get("/orders/o").asString();

    assertThat(page).doesNotContain("go-on").doesNotContain("acs.example");
  }

  @Test
  void ordersOfThisBrowserAreListed() {
    services.tell("GET shop-abcdefghijkmnpqr", order("captured", 1200, 1200, 0));

    String page =
        given()
            .cookie("orders", "shop-abcdefghijkmnpqr.4111111111111111.<b>")
            .get("/orders")
            .asString();

    assertThat(page)
        .contains("href=\"/orders/shop-abcdefghijkmnpqr\"")
        .contains("data-status=\"captured\"")
        .doesNotContain("4111")
        .doesNotContain("<b>");
  }

  private static Answer order(String status, long authorized, long captured, long refunded) {
    return Answer.json(
        200,
        """
        {"status":"%s","authorizedAmount":%d,"capturedAmount":%d,"refundedAmount":%d,
         "attention":[],"openRequests":[],"version":3}
        """
            .formatted(status, authorized, captured, refunded));
  }

  private static Answer tab(String status, String operations, String months) {
    return Answer.json(
        200,
        """
        {"orderId":"o","method":"tab","status":"%s","amount":1200,"operations":[%s],"months":%s}
        """
            .formatted(status, operations, months));
  }

  private static Answer payment(String next) {
    return Answer.json(
        200, "{\"orderId\":\"o\",\"status\":\"x\",\"amount\":1200,\"nextAction\":" + next + "}");
  }
}
