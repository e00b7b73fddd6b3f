package io.kessai.storefront.api;

import java.util.List;
import java.util.Optional;

/**
 * An order as order-service shows it.
 *
 * @param status how far it has come
 * @param authorizedAmount yen held, in total
 * @param capturedAmount yen taken, in total
 * @param refundedAmount yen given back, in total
 * @param attention why a person should look at it
 * @param openRequests commands whose end is not known yet
 * @param version grows with every change
 */
public record Order(
    Status status,
    long authorizedAmount,
    long capturedAmount,
    long refundedAmount,
    List<Attention> attention,
    List<OpenRequest> openRequests,
    long version) {

  /** Reads missing lists as empty. */
  public Order {
    status = Optional.ofNullable(status).orElse(Status.UNKNOWN);
    attention = Optional.ofNullable(attention).orElse(List.of());
    openRequests = Optional.ofNullable(openRequests).orElse(List.of());
  }

  /** An order that nothing but this status is known of. */
  public static Order onlyKnownAs(Status status) {
    return new Order(status, 0, 0, 0, List.of(), List.of(), -1);
  }

  /**
   * Why a person should look at an order.
   *
   * @param code stable name
   * @param says one English sentence
   */
  public record Attention(String code, String says) {}

  /**
   * A command whose end is not known yet.
   *
   * @param operation what was asked
   */
  public record OpenRequest(Operation operation) {}
}
