package io.kessai.method.mpi;

import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.PaymentDetails;
import io.kessai.method.credit.CreditFlaws;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a card payment with 3-D Secure needs beyond order and amount.
 *
 * @param token the token that the token server gave the browser for the card
 * @param mode who bears the risk of results short of a full authentication: {@code complete}
 *     (nobody: pay only on full authentication), {@code company} (the issuer) or {@code merchant}
 * @param cardholderName as on the card; {@code null} where it was given to the token server only
 * @param browser the consumer's browser
 * @param customerIp the consumer's address, or {@code null}
 * @param paymentPattern as for cards, or {@code null}
 * @param handOver {@code redirect} (the default) or {@code html}: which of the answer's two ways
 *     the storefront wants to send the browser on by (TDS-2)
 */
public record MpiDetails(
    String token,
    String mode,
    String cardholderName,
    Browser browser,
    String customerIp,
    String paymentPattern,
    String handOver)
    implements PaymentDetails {

  private static final Pattern MODE = Pattern.compile("complete|company|merchant");
  private static final Pattern NAME = Pattern.compile("[ -~]{2,45}");
  private static final Pattern HEADER = Pattern.compile("[ -~]{1,1024}");
  private static final Pattern IP =
      Pattern.compile("([0-9]{1,3}\\.){3}[0-9]{1,3}|(?=.*:)[0-9a-fA-F:.]{2,45}");
  private static final Pattern HAND_OVER = Pattern.compile("redirect|html");

  /**
   * The consumer's browser, as the issuer wants to know it.
   *
   * @param accept its {@code Accept} header; {@code null} reads as anything
   * @param userAgent its {@code User-Agent} header
   */
  public record Browser(String accept, String userAgent) {}

  @Override
  public List<Flaw> flaws(OrderId order, Opening opening) {
    return CreditFlaws.of(order, opening, token, paymentPattern)
        .required("details.mode", mode, MODE, "must be complete, company or merchant")
        .optional(
            "details.cardholderName", cardholderName, NAME, "must be 2 to 45 half-width characters")
        .check("details.browser", browser != null, "must hold accept and userAgent")
        .optional(
            "details.browser.accept",
            browser == null ? null : browser.accept(),
            HEADER,
            "must be the browser's Accept header")
        .required(
            "details.browser.userAgent",
            browser == null ? null : browser.userAgent(),
            HEADER,
            "must be the browser's User-Agent header")
        .optional("details.customerIp", customerIp, IP, "must be an IP address")
        .optional("details.handOver", handOver, HAND_OVER, "must be redirect or html")
        .all();
  }

  /** The {@code Accept} header that the issuer is told; the payment server wants one. */
  String accept() {
    return browser.accept() == null ? "*/*" : browser.accept();
  }

  boolean wantsHtml() {
    return "html".equals(handOver);
  }

  /** Hides the token, the cardholder and the consumer's browser. */
  @Override
  public String toString() {
    return "MpiDetails[mode=" + mode + ", handOver=" + handOver + "]";
  }
}
