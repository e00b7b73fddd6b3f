package io.kessai.storefront.order;

import io.kessai.storefront.api.Messenger;
import io.kessai.storefront.api.Month;
import io.kessai.storefront.api.Operation;
import io.kessai.storefront.api.Status;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The order pages' texts, in {@code messages/order_*.properties}. */
@MessageBundle("order")
public interface OrderTexts {

  @Message
  String title();

  @Message
  String status(Status status);

  @Message
  String means(Status status);

  @Message
  String orderNumber();

  @Message
  String amounts();

  @Message
  String method();

  @Message
  String asked();

  @Message
  String authorized();

  @Message
  String captured();

  @Message
  String refunded();

  @Message
  String attention();

  @Message
  String underWay(String operation);

  @Message
  String operation(Operation operation);

  @Message
  String todo();

  @Message
  String goOn();

  @Message
  String opensBeside();

  @Message
  String confirm();

  @Message
  String complete();

  @Message
  String dueAt();

  @Message
  String preliminary();

  @Message
  String original();

  @Message
  String staff();

  @Message
  String staffSays();

  @Message
  String amount();

  @Message
  String allOf(String amount);

  @Message
  String capture();

  @Message
  String cancel();

  @Message
  String refund();

  @Message
  String terminate();

  @Message
  String chargeAgain();

  @Message
  String chargeAgainAmount();

  @Message
  String accepted();

  @Message
  String months();

  @Message
  String monthStatus(Month.Standing status);

  @Message
  String cancelMonth();

  @Message
  String dropMonth(String month);

  @Message
  String history();

  @Message
  String noHistory();

  @Message
  String messenger(Messenger messenger);

  @Message
  String watching();

  @Message
  String stopped();

  @Message
  String again();

  @Message
  String look();

  @Message
  String listTitle();

  @Message
  String listSays();

  @Message
  String listEmpty();

  @Message
  String thanks();

  @Message
  String thanksProveNothing();

  @Message
  String thanksStranger();

  @Message
  String thanksStrangerSays();
}
