package io.kessai.suite.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kessai.suite.story.Expectations.comesTo;
import static io.kessai.suite.story.Expectations.needsAttention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.kessai.suite.Part;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's console in a real browser. */
class ConsoleInTheBrowserIT extends BrowserStory {
  private static final Path PICTURES =
      Path.of(System.getProperty("suite.root"), "deploy/suite/target/console");
  private static final int MOST_TABS = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI console = Kessai.suite().part(Part.ORDER_SERVICE).address();
  private final Shop storefront = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();
  private final List<String> complaints = new ArrayList<>();
  private BrowserContext desk;
  private Page window;

  @AfterEach
  void closeTheDesk() {
    if (desk != null) {
      desk.close();
    }
    assertThat(complaints).as("what the browser complained of").isEmpty();
  }

  @Test
  void anOperatorFindsAnOrderAndReadsItsLife() {
    String order = paidOrder();
    sitDown(new Browser.NewContextOptions().setLocale("en-GB"));
    logIn();

    window.getByLabel("Order id begins with").fill(order.substring(0, order.length() - 3));
    window.keyboard().press("Enter");
    window.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(order)).click();

    assertThat(window.getByTestId("status")).hasAttribute("data-status", "captured");
    assertThat(window.getByTestId("captured")).hasText("¥1,500");
    Locator life = window.getByTestId("life");
    assertThat(life).containsText("Storefront to Kessai");
    assertThat(life).containsText("Payment server to Kessai, by PUSH");
    assertThat(life).containsText("Browser to Kessai");
    assertThat(life.locator("tr.notice details")).not().hasAttribute("open", "");
    life.locator("tr.notice summary").first().click();
    assertThat(life.locator("tr.notice .raw").first()).containsText("vResultCode");
    assertThat(life).not().containsText("YAMADA");
  }

  @Test
  void anOperatorFindsACustomersOrders() {
    String customer = "account-" + UUID.randomUUID();
    String order = Shop.newOrder();
    String card = "{\"token\":\"" + paymentServer.tokenFor(PaymentServer.APPROVED) + "\"}";
    String body =
        "{\"amount\":900,\"capture\":true,\"customerReference\":\"%s\",\"details\":%s}"
            .formatted(customer, card);
    storefront.start(order, "card", body, "open-" + order);
    comesTo(order, "captured");
    sitDown(new Browser.NewContextOptions().setLocale("en-GB"));
    logIn();

    window.getByLabel("Customer reference").fill(customer);
    window.keyboard().press("Enter");
    window.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(order)).click();

    assertThat(window.getByTestId("customer")).hasText(customer);
    window.getByTestId("customer").click();
    assertThat(window.getByTestId("orders")).containsText(order);
    window.getByTestId("language").click();
    assertThat(window.getByLabel("顧客 ID")).hasValue(customer);
  }

  @Test
  void theLanguageThatWasChosenStays() {
    sitDown(new Browser.NewContextOptions().setLocale("en-GB"));
    logIn();

    window.getByTestId("language").click();

    assertThat(window.locator("html")).hasAttribute("lang", "ja");
    window.navigate(console.resolve("/console/attention").toString());
    assertThat(window.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("要確認")))
        .isVisible();
  }

  @Test
  void everythingIsReachedWithoutAMouse() {
    String order = paidOrder();
    sitDown(new Browser.NewContextOptions().setLocale("en-GB"));
    window.navigate(console.resolve("/console").toString());
    assertThat(window.locator("#name")).isFocused();
    window.keyboard().type(Kessai.suite().consoleOperator());
    window.keyboard().press("Tab");
    window.keyboard().type(Kessai.suite().consolePassword());
    window.keyboard().press("Enter");
    window.waitForURL("**/console/orders");

    assertThat(window.locator("#order")).isFocused();
    window.keyboard().type(order);
    window.keyboard().press("Enter");
    window.waitForURL("**/console/orders?order=" + order + "*");
    assertThat(window.locator("#order")).isFocused();
    tabTo(order);
    window.keyboard().press("Enter");

    assertThat(window.getByTestId("order")).hasText(order);
    window.keyboard().press("Tab");
    assertThat(window.locator(":focus")).hasText("Skip to the content");
    assertThat(window.locator(":focus")).isInViewport();
    window.keyboard().press("Enter");
    tabTo("Raw message");
    window.keyboard().press("Enter");
    assertThat(window.locator("details").first()).hasAttribute("open", "");
  }

  @Test
  void whatNeedsAttentionIsHandledWithAReason() {
    String order = Shop.newOrder();
    BankShop.open().byNumber(order);
    BankShop.open().consumer(order, "pay-less");
    needsAttention(order, "wrong-amount");
    sitDown(new Browser.NewContextOptions().setLocale("en-GB"));
    logIn();
    window.navigate(console.resolve("/console/attention").toString());
    assertThat(window.getByTestId("orders")).containsText("is not the one that was asked for");

    window.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(order)).click();
    window.getByLabel("Note").fill("Asked the shop: one yen is forgiven.");
    window.getByTestId("handle").click();

    assertThat(window.getByTestId("note-line")).containsText("one yen is forgiven");
    assertThat(window.getByTestId("note-line"))
        .containsText("Operator " + Kessai.suite().consoleOperator());
    window.navigate(console.resolve("/console/attention").toString());
    assertThat(window.locator("main")).not().containsText(order);
  }

  @Test
  void thePaymentServerIsAskedOnAnOperatorsWish() {
    String order = paidOrder();
    sitDown(new Browser.NewContextOptions().setLocale("en-GB"));
    logIn();
    String life = console.resolve("/console/orders/demo/" + order).toString();
    window.navigate(life);

    window
        .getByLabel("Why", new Page.GetByLabelOptions().setExact(true))
        .fill("The consumer called.");
    tabTo("Ask now");
    window.keyboard().press("Enter");

    assertThat(window.getByTestId("asking-line")).containsText("The consumer called.");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              window.navigate(life);
              assertThat(window.locator("tr.inquiry").count()).isPositive();
            });
  }

  /** For people to look at; what is asserted is that nothing sticks out of the window. */
  @ParameterizedTest
  @CsvSource({
    "light,LIGHT,en-GB,1280",
    "dark,DARK,en-GB,1280",
    "narrow,LIGHT,en-GB,390",
    "japanese,LIGHT,ja-JP,1280",
    "zoomed-japanese,DARK,ja-JP,640"
  })
  void everyPageFitsItsWindow(String name, ColorScheme scheme, String locale, int width) {
    try (HookedShop deaf = new HookedShop(Kessai.suite(), "demo")) {
      deaf.register();
      deaf.goDeaf();
      String order = eventfulOrder();
      takePictures(order, name, scheme, locale, width);
    }
  }

  private void takePictures(
      String order, String name, ColorScheme scheme, String locale, int width) {
    sitDown(
        new Browser.NewContextOptions()
            .setLocale(locale)
            .setColorScheme(scheme)
            .setViewportSize(width, 900));
    window.navigate(console.resolve("/console").toString());
    picture("login", name);
    logIn();
    await()
        .untilAsserted(
            () -> {
              window.navigate(console.resolve("/console/webhooks?pending=true").toString());
              assertThat(window.content()).contains("HTTP 404");
            });
    for (String page :
        List.of(
            "orders",
            "attention",
            "doubt",
            "overdue",
            "parked",
            "drift",
            "webhooks?pending=true")) {
      window.navigate(console.resolve("/console/" + page).toString());
      picture(page.replaceAll("\\W.*", ""), name);
    }
    window.navigate(console.resolve("/console/orders/demo/" + order).toString());
    window.locator("tr.notice summary").first().click();
    picture("life", name);
    window.navigate(console.resolve("/console/orders/demo/" + order + "/reading").toString());
    picture("reading", name);
    window.navigate(console.resolve("/console/nowhere").toString());
    picture("nowhere", name);
    complaints.removeIf(complaint -> complaint.contains("404"));
  }

  private String paidOrder() {
    String order = Shop.newOrder();
    String token = paymentServer.tokenFor(PaymentServer.CHALLENGED);
    storefront.payBySecureCard(order, 1500, true, token);
    paymentServer.consumerApproves(order).arrive();
    comesTo(order, "captured");
    return order;
  }

  /** Paid late, refunded in part with a command in doubt, a notice that came again. */
  private String eventfulOrder() {
    String lost = Shop.newOrder();
    paymentServer.fault("lose", lost);
    String challenged = paymentServer.tokenFor(PaymentServer.CHALLENGED);
    storefront.payBySecureCard(lost, 900, true, challenged);
    paymentServer.consumerApproves(lost);
    comesTo(lost, "captured");
    String order = Shop.newOrder();
    BankShop.open().byNumber(order);
    BankShop.open().consumer(order, "pay-less");
    needsAttention(order, "wrong-amount");
    paymentServer.sendNoticesAgain(order);
    String doubtful = Shop.newOrder();
    String approved = paymentServer.tokenFor(PaymentServer.APPROVED);
    storefront.payByCard(doubtful, 1200, false, approved);
    paymentServer.fault("hang-up-after", doubtful, "Capture", 0);
    storefront.capture(doubtful, "{\"amount\":1000}", "capture-" + doubtful);
    return order;
  }

  private void sitDown(Browser.NewContextOptions options) {
    desk = open(options);
    window = desk.newPage();
    window.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
  }

  private void logIn() {
    window.navigate(console.resolve("/console").toString());
    window.locator("#name").fill(Kessai.suite().consoleOperator());
    window.locator("#password").fill(Kessai.suite().consolePassword());
    window.keyboard().press("Enter");
    window.waitForURL("**/console/orders");
  }

  private void tabTo(String text) {
    for (int i = 0; i < MOST_TABS; i++) {
      window.keyboard().press("Tab");
      if (window.locator(":focus").textContent().strip().equals(text)) {
        return;
      }
    }
    assertThat(window.locator(":focus")).hasText(text);
  }

  private void picture(String page, String name) {
    window.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve(page + "-" + name + ".png")));
    Object overflow =
        window.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue()).as(page + " " + name).isZero();
  }
}
