package io.kessai.method;

import io.kessai.fact.Observation;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.ResultCode;
import java.util.Map;
import java.util.Optional;

/** How a method reads the payment server's answer to a command. */
public sealed interface Answer {

  /**
   * The payment server did it.
   *
   * @param says what that shows of the order
   * @param next what the consumer's browser must do now
   * @param remember what later commands on the order need; it stays with payment-api and becomes no
   *     fact
   */
  record Done(Observation says, NextAction next, Map<String, String> remember) implements Answer {

    /** Nothing to remember. */
    public Done(Observation says, NextAction next) {
      this(says, next, Map.of());
    }
  }

  /**
   * The payment server took it, but the consumer must confirm it in the browser: it stays open
   * until a notice or an inquiry tells its end, or the patience of its terms ends.
   *
   * @param says what that shows of the order
   * @param next what the consumer's browser must do now
   */
  record HandedOver(Observation says, NextAction next) implements Answer {}

  /**
   * The payment server said no.
   *
   * @param says what that shows of the order: a refused opening declines it, a refused refund
   *     leaves it captured
   * @param code the payment server's code
   * @param message the payment server's words, in Japanese or English
   */
  record Refused(Observation says, ResultCode code, String message) implements Answer {}

  /**
   * The payment server does not know yet.
   *
   * @param resume the command that asks it to finish; empty where there is none
   */
  record OnHold(Optional<GatewayCommand> resume) implements Answer {}
}
