package io.kessai.method.upop;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.Flaws;
import io.kessai.method.PaymentDetails;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a UnionPay payment needs beyond order and amount.
 *
 * @param customerIp the consumer's address, IPv4 or IPv6, at most 40 characters
 */
public record UpopDetails(String customerIp) implements PaymentDetails {
  private static final long MAX_AMOUNT = 999_999_999_999L;
  private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
  private static final Pattern IP =
      Pattern.compile("([0-9]{1,3}\\.){3}[0-9]{1,3}|(?=.*:)[0-9a-fA-F:.]{2,40}");

  @Override
  public List<Flaw> flaws(OrderId order, Opening opening) {
    Money money = opening.money();
    return new Flaws()
        .required(
            "orderId", order.value(), ORDER_ID, "must be letters, digits, '-' and '_' for UnionPay")
        .check(
            "amount",
            money.amount() >= 1 && money.amount() <= MAX_AMOUNT,
            "must be from 1 to " + MAX_AMOUNT)
        .check(
            "currency",
            money.currency().equals(Money.yen(0).currency()),
            "must be JPY for UnionPay")
        .required(
            "details.customerIp", customerIp, IP, "must be the consumer's IPv4 or IPv6 address")
        .all();
  }

  /** Hides the consumer's address. */
  @Override
  public String toString() {
    return "UpopDetails[]";
  }
}
