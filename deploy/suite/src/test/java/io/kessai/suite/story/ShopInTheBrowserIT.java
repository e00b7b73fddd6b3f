package io.kessai.suite.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kessai.suite.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * CARD-1, TDS-2, TDS-4 in a real browser on a phone's screen: a consumer buys in the demo shop,
 * gives the card to the token server, goes through the issuer's challenge and comes back.
 */
class ShopInTheBrowserIT extends BrowserStory {

  @ParameterizedTest
  @ValueSource(strings = {"redirect", "html"})
  void aCardWithThreeDSecureIsPaidThroughTheChallenge(String handOver) {
    pay("mpi", PaymentServer.CHALLENGED, "capture-now", handOver);
    page.locator("button[value=approve]").click();

    status("captured");
    assertThat(page.getByTestId("captured")).containsText("1,000");
    assertThat(page.url()).contains("/orders/");
    assertThat(bodiesToTheShop()).isNotEmpty().noneMatch(body -> body.contains("4111"));
  }

  @Test
  void aConsumerWhoFailsTheChallengeHasPaidNothing() {
    pay("mpi", PaymentServer.CHALLENGED, "capture-now", "redirect");

    page.locator("button[value=fail]").click();

    status("declined");
  }

  @Test
  void aCardIsAuthorizedThenCapturedThenRefundedInTheShop() {
    pay("card", PaymentServer.APPROVED, "capture-later", "");
    status("authorized");

    page.getByTestId("capture").click();
    status("captured");
    page.getByTestId("refund-amount").fill("400");
    page.getByTestId("refund").click();

    shows("refunded", "400");
  }

  @Test
  void theConsumerWhoLeavesAtTheChallengeComesBackToAnOrderThatEnds() {
    pay("mpi", PaymentServer.CHALLENGED, "capture-now", "redirect");
    page.locator("button[value=leave]").waitFor();

    openNewestOrder();

    status("expired");
  }

  @Test
  void withThePushSwitchedOffOnTheSimulatorsPageTheOrderIsStillPaid() {
    Page simulator = phone.newPage();
    simulator.navigate(Kessai.suite().part(Part.SIMULATOR).address().toString());
    Locator pushOff = simulator.locator("input[name=pushOff]");
    pushOff.check();
    simulator.locator("form:has(input[name=pushOff]) button").first().click();
    try {
      pay("mpi", PaymentServer.CHALLENGED, "capture-now", "redirect");
      page.route("**/return", route -> route.abort());
      page.locator("button[value=approve]").click();
      openNewestOrder();

      status("captured");
    } finally {
      simulator.locator("input[name=pushOff]").uncheck();
      simulator.locator("form:has(input[name=pushOff]) button").first().click();
    }
  }

  private void pay(String method, String card, String capture, String handOver) {
    buy(1000);
    choose(method);
    fillInCard(card);
    page.getByTestId(capture).check();
    if (!handOver.isEmpty()) {
      page.locator("details:has([data-testid=hand-over]) summary").click();
      page.getByTestId("hand-over").selectOption(handOver);
    }
    pay();
  }
}
