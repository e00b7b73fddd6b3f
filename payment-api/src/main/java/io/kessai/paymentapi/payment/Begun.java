package io.kessai.paymentapi.payment;

import io.kessai.method.Command;
import java.time.Instant;

/** What became of a storefront's try to give a command. */
sealed interface Begun {

  /**
   * It is new and stored: send it.
   *
   * @param command what to send
   * @param sendBy later it must not be sent any more: a listing may soon prove that it never was
   */
  record Fresh(Command command, Instant sendBy) implements Begun {}

  /**
   * It was given before.
   *
   * @param answer what was answered then, or how it stands now while it is open
   */
  record Repeated(PaymentAnswer answer) implements Begun {}
}
