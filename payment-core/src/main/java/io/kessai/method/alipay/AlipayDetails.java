package io.kessai.method.alipay;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.Flaws;
import io.kessai.method.PaymentDetails;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an Alipay payment needs beyond order and amount. It may be in yen or, as hundredths, in
 * yuan.
 *
 * @param commodityName what is bought, as Alipay shows it to the consumer
 * @param commodityDescription more about it, or {@code null}
 * @param deviceType {@code pc} or {@code smartphone}: for which of them Alipay's pages are to be;
 *     {@code null} leaves it to the payment server
 */
public record AlipayDetails(String commodityName, String commodityDescription, String deviceType)
    implements PaymentDetails {
  static final String SMARTPHONE = "smartphone";

  private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
  private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,100}");
  private static final Pattern DESCRIPTION = Pattern.compile("\\P{Cntrl}{1,200}");
  private static final Pattern DEVICE = Pattern.compile("pc|" + SMARTPHONE);
  private static final long MAX_YEN = 9_999_999;
  private static final long MIN_FEN = 100;
  private static final long MAX_FEN = 5_000_000;

  @Override
  public List<Flaw> flaws(OrderId order, Opening opening) {
    Flaws flaws =
        new Flaws()
            .required(
                "orderId",
                order.value(),
                ORDER_ID,
                "must be letters, digits, '-' and '_' for Alipay");
    amount(flaws, opening.money());
    return flaws
        .required("details.commodityName", commodityName, NAME, "must be 1 to 100 characters")
        .optional(
            "details.commodityDescription",
            commodityDescription,
            DESCRIPTION,
            "must be 1 to 200 characters")
        .optional("details.deviceType", deviceType, DEVICE, "must be pc or smartphone")
        .all();
  }

  private static void amount(Flaws flaws, Money money) {
    long amount = money.amount();
    switch (money.currency().getCurrencyCode()) {
      case "JPY" ->
          flaws.check("amount", amount >= 1 && amount <= MAX_YEN, "must be from 1 to " + MAX_YEN);
      case "CNY" ->
          flaws.check(
              "amount",
              amount >= MIN_FEN && amount <= MAX_FEN,
              "must be hundredths of a yuan, from " + MIN_FEN + " to " + MAX_FEN);
      default -> flaws.check("currency", false, "must be JPY or CNY for Alipay");
    }
  }

  /** Hides what is bought. */
  @Override
  public String toString() {
    return "AlipayDetails[deviceType=" + deviceType + "]";
  }
}
