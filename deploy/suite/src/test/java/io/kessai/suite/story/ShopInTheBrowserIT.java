package io.kessai.suite.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.kessai.suite.Part;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * CARD-1, TDS-2, TDS-4 in a real browser on a phone's screen: a consumer buys in the demo shop,
 * gives the card to the token server, goes through the issuer's challenge and comes back.
 */
@Tag("browser")
class ShopInTheBrowserIT {
  private static final double PATIENCE_MILLIS = 40_000;
  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;

  private static Playwright playwright;
  private static Browser chromium;

  private final URI shop = Kessai.suite().part(Part.STOREFRONT).address();
  private final List<String> bodiesToTheShop = new ArrayList<>();
  private BrowserContext phone;
  private Page page;

  @BeforeAll
  static void startTheBrowser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    String program =
        Objects.requireNonNull(
            System.getenv("KESSAI_CHROMIUM"), "Run ./kessai test browser, which finds Chromium.");
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(program))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void stopTheBrowser() {
    playwright.close();
  }

  @BeforeEach
  void openTheShop() {
    phone =
        chromium.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                .setLocale("ja-JP"));
    page = phone.newPage();
    page.onRequest(this::remember);
    page.navigate(shop.toString());
  }

  @AfterEach
  void leave() {
    phone.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"redirect", "html"})
  void aCardWithThreeDSecureIsPaidThroughTheChallenge(String handOver) {
    pay("method-mpi", PaymentServer.CHALLENGED, "capture-now", handOver);
    page.locator("button[value=approve]").click();

    status("captured");
    assertThat(page.getByTestId("captured")).containsText("1,000");
    assertThat(page.url()).contains("/orders/");
    assertThat(bodiesToTheShop).isNotEmpty().noneMatch(body -> body.contains("4111"));
  }

  @Test
  void aConsumerWhoFailsTheChallengeHasPaidNothing() {
    pay("method-mpi", PaymentServer.CHALLENGED, "capture-now", "redirect");

    page.locator("button[value=fail]").click();

    status("declined");
  }

  @Test
  void aCardIsAuthorizedThenCapturedThenRefundedInTheShop() {
    pay("method-card", PaymentServer.APPROVED, "capture-later", "");
    status("authorized");

    page.getByTestId("capture").click();
    status("captured");
    page.getByTestId("refund-amount").fill("400");
    page.getByTestId("refund").click();

    assertThat(page.getByTestId("refunded"))
        .containsText(
            "400", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
  }

  @Test
  void theConsumerWhoLeavesAtTheChallengeComesBackToAnOrderThatEnds() {
    pay("method-mpi", PaymentServer.CHALLENGED, "capture-now", "redirect");
    page.locator("button[value=leave]").waitFor();

    page.navigate(shop + "/orders");
    page.locator("[data-testid=orders] a").first().click();

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
      pay("method-mpi", PaymentServer.CHALLENGED, "capture-now", "redirect");
      page.route("**/return", route -> route.abort());
      page.locator("button[value=approve]").click();
      page.navigate(shop + "/orders");
      page.locator("[data-testid=orders] a").first().click();

      status("captured");
    } finally {
      simulator.locator("input[name=pushOff]").uncheck();
      simulator.locator("form:has(input[name=pushOff]) button").first().click();
    }
  }

  private void pay(String method, String card, String capture, String handOver) {
    page.getByTestId("testing").locator("summary").click();
    page.getByTestId("free-amount").fill("1000");
    page.getByTestId("buy-amount").click();
    page.getByTestId(method).check();
    page.getByTestId("card-number").fill(card);
    page.getByTestId("card-expire").fill("12/30");
    page.getByTestId("security-code").fill("123");
    page.getByTestId("cardholder-name").fill("TARO YAMADA");
    page.getByTestId(capture).check();
    if (!handOver.isEmpty()) {
      page.locator("details:has([data-testid=hand-over]) summary").click();
      page.getByTestId("hand-over").selectOption(handOver);
    }
    page.getByTestId("pay").click();
  }

  private void status(String expected) {
    assertThat(page.getByTestId("status"))
        .hasAttribute(
            "data-status",
            expected,
            new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
  }

  private void remember(Request request) {
    if (request.url().startsWith(shop.toString()) && request.postData() != null) {
      bodiesToTheShop.add(request.postData());
    }
  }
}
