package io.kessai.order.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands on every page, and at the door. In {@code messages/frame_*.properties}. */
@MessageBundle("frame")
interface FrameTexts {

  @Message
  String console();

  @Message
  String skip();

  @Message
  String pages();

  @Message
  String find();

  @Message
  String attention();

  @Message
  String doubt();

  @Message
  String overdue();

  @Message
  String parked();

  @Message
  String drift();

  @Message
  String deliveries();

  @Message
  String operator(String name);

  @Message
  String logout();

  @Message
  String login();

  @Message
  String loginSays();

  @Message
  String name();

  @Message
  String password();

  @Message
  String failed();

  @Message
  String left();

  @Message
  String byProvider();

  @Message
  String goOn();

  @Message
  String refused();

  @Message
  String refusedSays(int status);

  @Message
  String toSearch();

  @Message
  String zone();
}
