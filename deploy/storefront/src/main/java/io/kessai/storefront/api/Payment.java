package io.kessai.storefront.api;

import java.time.Instant;
import java.util.List;
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
 * @param operations what can be asked now
 * @param dueAt until when the consumer can pay; null where nobody says
 * @param original the earlier order that it is tied to; null for most
 * @param months what came of each month; empty unless it is charged monthly
 */
public record Payment(
    String orderId,
    String method,
    Status status,
    long amount,
    NextAction nextAction,
    Declined declined,
    List<Operation> operations,
    Instant dueAt,
    String original,
    List<Month> months) {

  /** Reads what is missing as its gentlest meaning. */
  public Payment {
    nextAction = Optional.ofNullable(nextAction).orElse(NextAction.NOTHING);
    status = Optional.ofNullable(status).orElse(Status.REQUESTED);
    operations = Optional.ofNullable(operations).orElse(List.of());
    months = Optional.ofNullable(months).orElse(List.of());
  }

  /** A payment that was asked for and of which nothing else is known. */
  public static Payment requested(String orderId, String method, long amount) {
    return new Payment(orderId, method, null, amount, null, null, null, null, null, null);
  }

  /**
   * Why a payment was declined.
   *
   * @param code the payment server's code
   * @param message its words
   */
  public record Declined(String code, String message) {}
}
