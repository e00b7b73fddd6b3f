package io.kessai.order.console;

import io.kessai.order.parked.ParkedState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of what could not be applied, in {@code messages/parked_*.properties}. */
@MessageBundle("parked")
interface ParkedTexts {

  @Message
  String title();

  @Message
  String says();

  @Message
  String which();

  @Message
  String none();

  @Message
  String state(ParkedState state);

  @Message
  String reason(String reason);

  @Message
  String all();

  @Message
  String ofMerchant(String merchant);

  @Message
  String record();

  @Message
  String key();

  @Message
  String noKey();

  @Message
  String noMerchant();

  @Message
  String topic();

  @Message
  String place(int partition, long offset);

  @Message
  String since();

  @Message
  String ended();

  @Message
  String bytes();

  @Message
  String why();

  @Message
  String whyNot();

  @Message
  String who();

  @Message
  String did();

  @Message
  String content();

  @Message
  String contentSays();

  @Message
  String cut();

  @Message
  String noContent();

  @Message
  String deeds();

  @Message
  String deed(String action);

  @Message
  String done(String outcome);

  @Message
  String still(String reason);

  @Message
  String readAgain();

  @Message
  String readSays();

  @Message
  String fit(String summary);

  @Message
  String repeated();

  @Message
  String unfit();

  @Message
  String act();

  @Message
  String actSays();

  @Message
  String note();

  @Message
  String redrive();

  @Message
  String handle();
}
