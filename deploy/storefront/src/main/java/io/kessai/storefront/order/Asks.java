package io.kessai.storefront.order;

import io.kessai.storefront.api.Operation;
import io.quarkus.qute.RawString;
import java.util.List;

/**
 * What people can ask on an order's page.
 *
 * @param method what consumers call the way that it is paid; null where the shop does not know it
 * @param confirmation what the consumer checks before paying; null where there is nothing
 * @param completes whether the consumer can confirm and pay
 * @param staff what staff can ask for
 * @param chargesAgain whether staff can charge the consumer again
 */
public record Asks(
    String method,
    RawString confirmation,
    boolean completes,
    List<Staff> staff,
    boolean chargesAgain) {

  /**
   * One thing that staff can ask for.
   *
   * @param operation what
   * @param most yen that can be asked for; 0 where it takes no amount
   * @param fields what the way wants to know for it; null for nothing
   */
  public record Staff(Operation operation, long most, RawString fields) {}
}
