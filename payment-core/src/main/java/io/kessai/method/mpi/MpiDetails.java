package io.kessai.method.mpi;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.Flaws;
import io.kessai.method.PaymentDetails;
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

  private static final long MAX_AMOUNT = 99_999_999;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9-]{1,36}");
  private static final Pattern MODE = Pattern.compile("complete|company|merchant");
  private static final Pattern NAME = Pattern.compile("[ -~]{2,45}");
  private static final Pattern HEADER = Pattern.compile("[ -~]{1,1024}");
  private static final Pattern IP = Pattern.compile("[0-9a-fA-F.:]{2,45}");
  private static final Pattern PATTERN = Pattern.compile("[0-9A-Z]{2,138}");
  private static final Pattern HAND_OVER = Pattern.compile("redirect|html");
  private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  /**
   * The consumer's browser, as the issuer wants to know it.
   *
   * @param accept its {@code Accept} header
   * @param userAgent its {@code User-Agent} header
   */
  public record Browser(String accept, String userAgent) {}

  @Override
  public List<Flaw> flaws(OrderId order, Opening opening) {
    Money money = opening.money();
    return new Flaws()
        .required(
            "orderId", order.value(), ORDER_ID, "must be letters, digits, '-' and '_' for cards")
        .check(
            "amount",
            money.amount() >= 1 && money.amount() <= MAX_AMOUNT,
            "must be from 1 to " + MAX_AMOUNT)
        .check("currency", money.currency().equals(Money.yen(0).currency()), "must be JPY")
        .required("details.token", token, TOKEN, "must be the token from the token server")
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
        .optional("details.paymentPattern", paymentPattern, PATTERN, "must be such as 10 or 61C03")
        .optional("details.handOver", handOver, HAND_OVER, "must be redirect or html")
        .all();
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
