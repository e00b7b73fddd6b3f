package io.kessai.method.alipay;

import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.Flaws;
import io.kessai.method.PaymentDetails;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Why money is given back; the payment server wants a reason always.
 *
 * @param reason at most 80 bytes in UTF-8; {@code null} for a text that says no more than refund
 */
public record RefundDetails(String reason) implements PaymentDetails {
  private static final String NO_MORE_THAN_REFUND = "返金";
  private static final int LONGEST = 80;

  @Override
  public List<Flaw> flaws(OrderId order, Opening opening) {
    return new Flaws()
        .check(
            "details.reason",
            reason == null || (!reason.isBlank() && bytes() <= LONGEST),
            "must be text of at most " + LONGEST + " bytes, or left out")
        .all();
  }

  String told() {
    return reason == null ? NO_MORE_THAN_REFUND : reason;
  }

  private int bytes() {
    return reason.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Hides the reason, in which people may be named. */
  @Override
  public String toString() {
    return "RefundDetails[]";
  }
}
