package io.kessai.storefront.api;

import java.util.Optional;

/**
 * A payment as payment-api shows it.
 *
 * @param orderId the shop's own id of this attempt to be paid
 * @param method how it is paid, such as {@code card}
 * @param status how far it has come
 * @param amount what the consumer pays, in yen
 * @param nextAction what the browser must do next; null reads as nothing
 * @param declined why it was declined; null when it was not
 */
public record Payment(
    String orderId,
    String method,
    Status status,
    long amount,
    NextAction nextAction,
    Declined declined) {

  /** Reads what is missing as its gentlest meaning. */
  public Payment {
    nextAction = Optional.ofNullable(nextAction).orElse(NextAction.NOTHING);
    status = Optional.ofNullable(status).orElse(Status.REQUESTED);
  }

  /**
   * Why a payment was declined.
   *
   * @param code the payment server's code
   * @param message its words
   */
  public record Declined(String code, String message) {}
}
