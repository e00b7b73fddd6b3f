package io.kessai.order.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of an order's life, in {@code messages/life_*.properties}. */
@MessageBundle("life")
interface LifeTexts {

  @Message
  String asked();

  @Message
  String authorized();

  @Message
  String captured();

  @Message
  String refunded();

  @Message
  String due();

  @Message
  String preliminary();

  @Message
  String original();

  @Message
  String customer();

  @Message
  String version();

  @Message
  String why();

  @Message
  String reason(String code);

  @Message
  String handled();

  @Message
  String openRequests();

  @Message
  String months();

  @Message
  String picture();

  @Message
  String pictureSays();

  @Message
  String truncated();

  @Message
  String time();

  @Message
  String who();

  @Message
  String said();

  @Message
  String did();

  @Message
  String storefront();

  @Message
  String browser();

  @Message
  String kessai();

  @Message
  String server();

  @Message
  String worker();

  @Message
  String operator(String name);

  @Message
  String noted(long version);

  @Message
  String wanted();

  @Message
  String ask();

  @Message
  String askWhy();

  @Message
  String askSays();

  @Message
  String askNow();

  @Message
  String shows();

  @Message
  String accepted();

  @Message
  String opens();

  @Message
  String gives();

  @Message
  String ends();

  @Message
  String moves();

  @Message
  String reports(boolean paid);

  @Message
  String isFinal(boolean last);

  @Message
  String doubts();

  @Message
  String listed();

  @Message
  String nothingNew();

  @Message
  String noMove();

  @Message
  String foundByInquiry();

  @Message
  String repeats(int times);

  @Message
  String raw();

  @Message
  String withheld();

  @Message
  String noRaw();

  @Message
  String markHandled();

  @Message
  String noteSays();

  @Message
  String note();

  @Message
  String mark();
}
