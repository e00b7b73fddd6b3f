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
  String link();

  @Message
  String linkSays();

  @Message
  String order(String order);

  @Message
  String orderSays();

  @Message
  String notices();

  @Message
  String noNotices();

  @Message
  String compared();

  @Message
  String read();

  @Message
  String reads();

  @Message
  String same();

  @Message
  String differs();

  @Message
  String notWhole();

  @Message
  String amount(Outlook.Amount amount);
}
