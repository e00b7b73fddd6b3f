package io.kessai.method;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderKey;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A storefront's command, accepted and stored, about to be sent.
 *
 * @param id payment-api's id of it
 * @param key the order
 * @param operation what to do
 * @param money how much it moves
 * @param whole whether that is all there is to capture, cancel or refund
 * @param opening the terms on which the order was opened
 * @param details the method's own details, of the type it declared for the operation
 * @param returnTo where the consumer's browser comes back to us
 * @param pushUrl where the payment server is to PUSH to, where it differs from what is registered
 * @param remembered what the method wanted remembered of the order
 */
public record Command(
    String id,
    OrderKey key,
    Operation operation,
    Money money,
    boolean whole,
    Opening opening,
    Optional<PaymentDetails> details,
    URI returnTo,
    Optional<URI> pushUrl,
    Map<String, String> remembered) {

  /** Where the consumer's browser comes back to us by this way. */
  public URI returnTo(ReturnWay way) {
    return URI.create(returnTo + way.path());
  }

  /** The details as the method's own type; {@link IllegalStateException} where there are none. */
  public <T extends PaymentDetails> T details(Class<T> type) {
    return details
        .map(type::cast)
        .orElseThrow(() -> new IllegalStateException(operation + " carries no details"));
  }
}
