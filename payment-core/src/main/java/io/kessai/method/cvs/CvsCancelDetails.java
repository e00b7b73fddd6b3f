package io.kessai.method.cvs;

import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.Flaws;
import io.kessai.method.PaymentDetails;
import java.util.List;

/**
 * What cancelling an unpaid application may need: the payment server wants the store named once
 * more.
 *
 * @param store the chain that was applied for; {@code null} where the answer to the application
 *     came, for then it is remembered
 */
public record CvsCancelDetails(String store) implements PaymentDetails {

  @Override
  public List<Flaw> flaws(OrderId order, Opening opening) {
    return new Flaws()
        .check(
            "details.store",
            store == null || Store.of(store).isPresent(),
            "must be sej, famima, econ, lawson or other, or left out")
        .all();
  }
}
