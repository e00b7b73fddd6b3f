package io.kessai.method.entry;

import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.NextAction;
import java.util.Optional;

/** Reads answers: of the opening, and of the plain exchanges after it. */
public final class EntryAnswers {
  private EntryAnswers() {}

  /**
   * Reads the answer to the opening. Its success only means that the consumer may go and pay by the
   * document in {@code entryForm}, which is shown as it is (UPOP-1, ALI-1).
   */
  public static Answer opened(Command command, GatewayAnswer answer) {
    Observation waiting =
        Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, answer.receivedAt());
    return answer
        .text("entryForm")
        .map(form -> read(command, answer, waiting, NextAction.ShowHtml.inUtf8(form)))
        .orElseGet(
            () ->
                read(
                    command,
                    answer,
                    waiting.doubting(
                        "no-hand-over", "The payment server gave no form to send the browser on."),
                    new NextAction.Nothing()));
  }

  /** Reads the answer to a plain exchange whose success shows this (UPOP-3, ALI-3). */
  public static Answer exchanged(Command command, GatewayAnswer answer, Observation done) {
    return read(command, answer, done, new NextAction.Nothing());
  }

  private static Answer read(
      Command command, GatewayAnswer answer, Observation done, NextAction next) {
    return switch (answer.status()) {
      case SUCCESS -> new Answer.Done(done, next);
      case FAILURE -> refused(command, answer);
      case PENDING -> new Answer.OnHold(Optional.empty());
    };
  }

  private static Answer refused(Command command, GatewayAnswer answer) {
    Observation says =
        command.operation() == Operation.AUTHORIZE
            ? Observation.nothing().showing(PaymentState.DECLINED, answer.receivedAt())
            : Observation.nothing();
    return new Answer.Refused(says, answer.resultCode(), answer.text("merrMsg").orElse(""));
  }
}
