package io.kessai.order.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of what reading again would change, in {@code messages/reading_*.properties}. */
@MessageBundle("reading")
interface ReadingTexts {

  @Message
  String title();

  @Message
  String what();

  @Message
  String now();

  @Message
  String then();

  @Message
  String unknown();

  @Message
  String changed();

  @Message
  String unchanged();

  @Message
  String attention();

  @Message
  String none();

  @Message
  String amount(Outlook.Amount amount);
}
