package io.kessai.order.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The lists' texts, in {@code messages/lists_*.properties}. */
@MessageBundle("lists")
interface ListTexts {

  @Message
  String attention();

  @Message
  String attentionSays();

  @Message
  String noAttention();

  @Message
  String why();

  @Message
  String doubt();

  @Message
  String doubtSays();

  @Message
  String noDoubt();

  @Message
  String open();

  @Message
  String since();

  @Message
  String overdue();

  @Message
  String overdueSays();

  @Message
  String noOverdue();

  @Message
  String waitsSince();

  @Message
  String askedLast();

  @Message
  String preliminary();

  @Message
  String drift();

  @Message
  String driftSays();

  @Message
  String noDrift();

  @Message
  String chart(long total);

  @Message
  String day();

  @Message
  String total();

  @Message
  String deliveries();

  @Message
  String deliveriesSays();

  @Message
  String noDeliveries();

  @Message
  String which();

  @Message
  String dead();

  @Message
  String pending();

  @Message
  String endpoint();

  @Message
  String event();

  @Message
  String attempts();

  @Message
  String latest();

  @Message
  String queued();

  @Message
  String nextAttempt();

  @Message
  String redrive();

  @Message
  String redriveWhat(String order);

  @Message
  String off();

  @Message
  String redriven();
}
