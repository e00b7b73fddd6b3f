package io.kessai.method.mpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.PaymentDetails.Flaw;
import io.kessai.method.mpi.MpiDetails.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol section 3.2. */
class MpiDetailsTest {
  private static final String TOKEN = "abcdef01-2345-6789-0abc-def012345678";
  private static final Browser BROWSER = new Browser("text/html", "Mozilla/5.0");

  @Test
  void tokenModeAndBrowserAreEnough() {
    assertThat(flaws(new MpiDetails(TOKEN, "complete", null, BROWSER, null, null, null))).isEmpty();
  }

  @Test
  void nothingAtAllIsFlawedInEveryNeededField() {
    assertThat(flaws(new MpiDetails(null, null, null, null, null, null, null)))
        .containsExactly(
            "details.token", "details.mode", "details.browser", "details.browser.userAgent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"complete", "company", "merchant"})
  void theseModesPay(String mode) {
    assertThat(flaws(new MpiDetails(TOKEN, mode, null, BROWSER, null, null, null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "mpi-complete", "Complete", ""})
  void anyOtherModeIsRefused(String mode) {
    assertThat(flaws(new MpiDetails(TOKEN, mode, null, BROWSER, null, null, null)))
        .containsExactly("details.mode");
  }

  @ParameterizedTest
  @CsvSource({
    "TARO YAMADA,true",
    "AB,true",
    "A,false",
    "山田太郎,false",
    "123456789012345678901234567890123456789012345,true",
    "1234567890123456789012345678901234567890123456,false"
  })
  void aCardholderNameIsTwoToFortyFiveHalfWidthCharacters(String name, boolean fine) {
    List<String> flaws = flaws(new MpiDetails(TOKEN, "company", name, BROWSER, null, null, null));

    assertThat(flaws.isEmpty()).isEqualTo(fine);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"203.0.113.7", "2001:db8::1", "::ffff:203.0.113.7"})
  void anAddressMayBeGiven(String ip) {
    assertThat(flaws(new MpiDetails(TOKEN, "company", null, BROWSER, ip, null, null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "203.0.113", "4111111111111111", "203.0.113.7 "})
  void anyOtherAddressIsRefused(String ip) {
    assertThat(flaws(new MpiDetails(TOKEN, "company", null, BROWSER, ip, null, null)))
        .containsExactly("details.customerIp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"redirect", "html"})
  void theseHandOversAreKnown(String handOver) {
    assertThat(flaws(new MpiDetails(TOKEN, "company", null, BROWSER, null, null, handOver)))
        .isEmpty();
  }

  @Test
  void anyOtherHandOverIsRefused() {
    assertThat(flaws(new MpiDetails(TOKEN, "company", null, BROWSER, null, null, "pop-up")))
        .containsExactly("details.handOver");
  }

  @Test
  void aBrowsersHeadersAreBoundedAndOfOneLine() {
    Browser broken = new Browser("a".repeat(1025), "Mozilla\r\nX: y");

    assertThat(flaws(new MpiDetails(TOKEN, "company", null, broken, null, null, null)))
        .containsExactly("details.browser.accept", "details.browser.userAgent");
  }

  @Test
  void aBrowserThatSaysNothingOfWhatItAcceptsAcceptsAnything() {
    Browser silent = new Browser(null, "Mozilla/5.0");
    MpiDetails details = new MpiDetails(TOKEN, "company", null, silent, null, null, null);

    assertThat(flaws(details)).isEmpty();
    assertThat(details.accept()).isEqualTo("*/*");
  }

  @Test
  void itsTextShowsNothingOfCardConsumerOrBrowser() {
    MpiDetails details =
        new MpiDetails(TOKEN, "complete", "TARO YAMADA", BROWSER, "203.0.113.7", "10", "html");

    assertThat(details).hasToString("MpiDetails[mode=complete, handOver=html]");
  }

  private static List<String> flaws(MpiDetails details) {
    return details.flaws(new OrderId("order-1"), new Opening(Money.yen(100), false)).stream()
        .map(Flaw::field)
        .toList();
  }
}
