package io.kessai.order.console;

import io.kessai.fact.Ending;
import io.kessai.fact.Messenger;
import io.kessai.fact.MonthlyCharge;
import io.kessai.fact.Movement;
import io.kessai.fact.Operation;
import io.kessai.fact.PaymentState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The field's own words, in {@code messages/words_*.properties}. */
@MessageBundle("words")
interface WordTexts {

  @Message
  String state(PaymentState state);

  @Message
  String operation(Operation operation);

  @Message
  String messenger(Messenger messenger);

  @Message
  String path(Messenger messenger);

  @Message
  String moved(Movement.Kind kind);

  @Message
  String ended(Ending.Outcome outcome);

  @Message
  String month(MonthlyCharge.Outcome outcome);

  @Message
  String order();

  @Message
  String merchant();

  @Message
  String method();

  @Message
  String status();

  @Message
  String amount();

  @Message
  String updated();

  @Message
  String next();
}
