package io.kessai.storefront.checkout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.storefront.fake.FakeServices;
import io.kessai.storefront.fake.FakeServices.Answer;
import io.kessai.storefront.fake.Suite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Suite.class)
class CheckoutPageTest {
  private static final String ORDER = "shop-abcdefghijkmnpqr";
  private static final String CHECKOUT = "/checkout/" + ORDER + "?good=bowl";
  private static final String EARLIER = "shop-rqpnmkjihgfedcba";
  private static final Pattern INPUT = Pattern.compile("<(?:input|select|textarea)[^>]*>");

  FakeServices services;

  @BeforeEach
  void forget() {
    services.forget();
  }

  @Test
  void noCardInputHasAName() {
    List<String> inputs = inputs(given().get(CHECKOUT).asString());

    assertThat(inputs)
        .filteredOn(input -> input.contains("autocomplete=\"cc-"))
        .hasSize(4)
        .noneMatch(input -> input.matches("(?s).*\\sname\\s*=.*"));
    assertThat(inputs)
        .noneMatch(
            input ->
                input.matches(
                    "(?si).*\\sname\\s*=[\\s\"]*(card-?(number|expire)|security-?code).*"));
  }

  @Test
  void waysStandInTheOrderOfTheConfigurationAndOthersAfterThem() {
    String page = given().header("Accept-Language", "ja").get(CHECKOUT).asString();

    assertThat(page)
        .containsSubsequence(
            "value=\"card\" checked data-needs-card=\"true\" data-chooses-taking=\"true\"",
            "value=\"mpi\" data-needs-card=\"true\" data-chooses-taking=\"true\"",
            "value=\"tab\" data-needs-card=\"false\" data-chooses-taking=\"false\"",
            "<b>つけ払い</b><small>後日お支払い</small>");
  }

  @Test
  void wayIsPaidByWhatItsListOffers() {
    services.tell(
        "GET /merchants/demo/methods/tab/pubs",
        Answer.json(200, "[{\"name\":\"Crown\"},{\"name\":\"Rose & Oak\"}]"));

    String page = given().get(CHECKOUT).asString();

    assertThat(page)
        .containsSubsequence(
            "data-fields-of=\"tab\"",
            "disabled hidden>",
            "<option>Crown</option><option>Rose &amp; Oak</option>");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 404, 503})
  void checkoutDoesWithoutAListThatIsNotThere(int status) {
    services.tell(
        "GET /merchants/demo/methods/tab/pubs",
        status == 0 ? Answer.hangUp() : Answer.problem(status, "x", "X", "Y"));

    Response answer = given().get(CHECKOUT);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.asString()).contains("data-testid=\"pub\"></select>");
  }

  @Test
  void consumerOfAnEarlierOrderIsChargedAgainTheSameWay() {
    services.tell("GET " + EARLIER + "/payment", Answer.json(200, "{\"method\":\"tab\"}"));

    String page = given().get(CHECKOUT + "&original=" + EARLIER).asString();

    assertThat(page)
        .contains("data-testid=\"original\">" + EARLIER + "<")
        .contains("good=bowl&amp;original=" + EARLIER)
        .contains("data-testid=\"method-tab\"")
        .doesNotContain("data-testid=\"method-card\"");
  }

  @Test
  void consumerOfAnOrderWithoutAgreementIsNotChargedAgain() {
    services.tell("GET " + EARLIER + "/payment", Answer.json(200, "{\"method\":\"card\"}"));

    String page = given().get(CHECKOUT + "&original=" + EARLIER).asString();

    assertThat(page).contains("data-testid=\"no-method\"").doesNotContain("data-testid=\"pay\"");
  }

  @Test
  void pageKnowsTheTokenServerAndNothingSecret() {
    String page = given().get(CHECKOUT).asString();

    assertThat(page)
        .contains("data-token-url=\"" + Suite.TOKEN_URL + "\"")
        .contains("data-token-api-key=\"00000000-0000-4000-8000-00000000demo\"")
        .contains("data-testid=\"pay\" disabled")
        .doesNotContain("Bearer");
  }

  @Test
  void loadingThePageAgainKeepsTheOrder() {
    String first = given().get(CHECKOUT).asString();

    String second = given().get(CHECKOUT).asString();

    assertThat(second).isEqualTo(first).contains(">" + ORDER + "<");
  }

  @Test
  void orderThatWasSentLeadsToItsPageInsteadOfASecondForm() {
    Response answer =
        given()
            .redirects()
            .follow(false)
            .cookie("orders", "shop-rqpnmkjihgfedcba." + ORDER)
            .get(CHECKOUT);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/orders/" + ORDER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop-1", "4111111111111111", "shop-ABCDEFGHIJKLMNOP"})
  void onlyTheShopsOwnIdsHaveACheckout(String id) {
    Response answer = given().get("/checkout/" + id + "?good=bowl");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.asString()).contains("data-testid=\"lost\"");
  }

  private static List<String> inputs(String page) {
    return INPUT.matcher(page).results().map(MatchResult::group).toList();
  }
}
