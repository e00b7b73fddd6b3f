package io.kessai.storefront.api;

import java.time.Instant;
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
 * @param dueAt until when the consumer can pay; null where nobody says
 * @param preliminary whether only a first report says that it is paid
 * @param months what came of each month, oldest first; empty unless it is charged monthly
 * @param original the earlier order that it is tied to; null for most
 */
public record Order(
    Status status,
    long authorizedAmount,
    long capturedAmount,
    long refundedAmount,
    List<Attention> attention,
    List<OpenRequest> openRequests,
    long version,
    Instant dueAt,
    boolean preliminary,
    List<Month> months,
    String original) {

  /** Reads missing lists as empty. */
  public Order {
    status = Optional.ofNullable(status).orElse(Status.UNKNOWN);
    attention = Optional.ofNullable(attention).orElse(List.of());
    openRequests = Optional.ofNullable(openRequests).orElse(List.of());
    months = Optional.ofNullable(months).orElse(List.of());
  }

  /** An order that nothing but this status is known of. */
  public static Order onlyKnownAs(Status status) {
    return new Order(status, 0, 0, 0, null, null, -1, null, false, null, null);
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
