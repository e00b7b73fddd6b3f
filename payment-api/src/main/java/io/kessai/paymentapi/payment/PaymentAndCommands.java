package io.kessai.paymentapi.payment;

import java.util.List;

/**
 * An order with every command on it: all that a storefront is shown.
 *
 * @param commands oldest first
 */
record PaymentAndCommands(Payment payment, List<StoredCommand> commands) {

  /** The command of this id, which is one on this order. */
  StoredCommand command(String id) {
    return commands.stream()
        .filter(command -> command.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(payment.id + " has no command " + id));
  }
}
