package io.kessai.storefront.way;

import io.kessai.storefront.api.Operation;
import io.kessai.storefront.api.Payment;
import io.kessai.storefront.shop.Wish;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A way to pay. A bean that implements this is offered at the checkout; what most ways do without
 * has an answer here already.
 */
public interface Way {

  /** Payment-api's name for the method, which is also the name of the way's package. */
  String id();

  /** Its message bundle. */
  Class<? extends WayTexts> texts();

  /** Who decides when the money is taken. */
  Taking taking();

  /** Whether the consumer's card is turned into a token first (CARD-1). */
  default boolean needsCard() {
    return false;
  }

  /** The names of all inputs that may be sent for it; anything else is refused. */
  default Set<String> fieldNames() {
    return Set.of();
  }

  /**
   * Its inputs on the checkout page, {@code templates/checkout/<id>.html}; empty where it has none.
   *
   * @param choices reads {@code /merchants/{merchant}/methods/{id}/...}
   */
  default Optional<TemplateInstance> fields(Wish wish, Lookup choices) {
    return Optional.empty();
  }

  /** What payment-api wants to know for this method: the token and what was filled in. */
  default Map<String, Object> details(Form form, Browser browser) {
    return form.details();
  }

  /**
   * What the consumer checks before pressing "confirm and pay", {@code
   * templates/order/<id>-confirmation.html}; empty where there is nothing to check.
   *
   * @param payment reads {@code /merchants/{merchant}/orders/{orderId}/payment/...}
   */
  default Optional<TemplateInstance> confirmation(Lookup payment) {
    return Optional.empty();
  }

  /**
   * Inputs that the shop's staff fill in to ask for this, {@code
   * templates/order/<id>-<operation>.html}; they become the command's details. Empty where there
   * are none.
   */
  default Optional<TemplateInstance> asks(Operation operation) {
    return Optional.empty();
  }

  /** Whether staff may charge this payment's consumer again, with a new order tied to this one. */
  default boolean chargesAgain(Payment payment) {
    return false;
  }
}
