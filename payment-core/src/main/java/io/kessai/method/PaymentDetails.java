package io.kessai.method;

import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import java.util.List;

/**
 * What a storefront must say for one method beyond order and amount. An implementation is a record
 * whose {@code toString} shows nothing that a log may not hold.
 */
public interface PaymentDetails {

  /**
   * Everything that the payment server would refuse, field by field; empty when all is well.
   *
   * @param order the order's id, which the method may want narrower than the suite
   * @param opening amount and terms
   */
  List<Flaw> flaws(OrderId order, Opening opening);

  /**
   * One wrong field.
   *
   * @param field its path in the request's body, such as {@code details.token}
   * @param says what it must be, in one English sentence that does not echo the value
   */
  record Flaw(String field, String says) {}
}
