package io.kessai.method.carrier;

import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.Flaws;
import io.kessai.method.PaymentDetails;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What ending an agreement needs.
 *
 * @param between {@code two}, carrier and payment server (CARR-6), or {@code three}, the consumer
 *     too (CARR-7)
 * @param terminal the consumer's, as in {@link CarrierDetails}; not needed between two
 */
record EndDetails(String between, String terminal) implements PaymentDetails {
  private static final Pattern BETWEEN = Pattern.compile("two|three");

  @Override
  public List<Flaw> flaws(OrderId order, Opening opening) {
    Flaws flaws = new Flaws().required("details.between", between, BETWEEN, "must be two or three");
    return isBetweenThree() ? Terminal.required(flaws, terminal).all() : flaws.all();
  }

  boolean isBetweenThree() {
    return "three".equals(between);
  }
}
