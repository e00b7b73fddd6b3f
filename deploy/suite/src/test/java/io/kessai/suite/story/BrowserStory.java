package io.kessai.suite.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A consumer in the demo shop, in a real browser on a phone's screen. */
@Tag("browser")
@Execution(ExecutionMode.SAME_THREAD)
abstract class BrowserStory {
  private static final double PATIENCE_MILLIS = 40_000;
  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;

  private static Playwright playwright;
  private static Browser chromium;

  protected final URI shop = Kessai.suite().part(Part.STOREFRONT).address();
  protected BrowserContext phone;
  protected Page page;

  private final List<String> bodiesToTheShop = new ArrayList<>();

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

  /** Another browser, which nobody has used yet; whoever opens it closes it. */
  protected static BrowserContext open(Browser.NewContextOptions options) {
    return chromium.newContext(options);
  }

  /** Goes from the shelf to the checkout of so many yen. */
  protected final void buy(long amount) {
    page.getByTestId("testing").locator("summary").click();
    page.getByTestId("free-amount").fill(Long.toString(amount));
    page.getByTestId("buy-amount").click();
  }

  /** Chooses a way to pay, such as {@code card}, at the checkout. */
  protected final void choose(String method) {
    page.getByTestId("method-" + method).check();
  }

  /** Fills in a card that is good until December 2030. */
  protected final void fillInCard(String number) {
    page.getByTestId("card-number").fill(number);
    page.getByTestId("card-expire").fill("12/30");
    page.getByTestId("security-code").fill("123");
    page.getByTestId("cardholder-name").fill("TARO YAMADA");
  }

  /** Presses the checkout's button. */
  protected final void pay() {
    page.getByTestId("pay").click();
  }

  /** Finds the newest order in the shop's list. */
  protected final void openNewestOrder() {
    page.navigate(shop + "/orders");
    page.locator("[data-testid=orders] a").first().click();
  }

  /** The order's page comes to show this status, such as {@code captured}. */
  protected final void status(String expected) {
    assertThat(page.getByTestId("status"))
        .hasAttribute(
            "data-status",
            expected,
            new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** What has this test id comes to show this text. */
  protected final void shows(String testId, String text) {
    assertThat(page.getByTestId(testId))
        .containsText(
            text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** All bodies that the browser has posted to the shop. */
  protected final List<String> bodiesToTheShop() {
    return List.copyOf(bodiesToTheShop);
  }

  private void remember(Request request) {
    if (request.url().startsWith(shop.toString()) && request.postData() != null) {
      bodiesToTheShop.add(request.postData());
    }
  }
}
