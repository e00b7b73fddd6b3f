package io.kessai.order.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The search's texts, in {@code messages/find_*.properties}. */
@MessageBundle("find")
interface FindTexts {

  @Message
  String title();

  @Message
  String orderBegins();

  @Message
  String customerIs();

  @Message
  String any();

  @Message
  String attentionOnly();

  @Message
  String search();

  @Message
  String clear();

  @Message
  String latest();

  @Message
  String found();

  @Message
  String nothing();

  @Message
  String noOrders();

  @Message
  String looksAt();
}
