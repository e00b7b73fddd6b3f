package io.kessai.storefront.checkout;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The checkout page's texts, in {@code messages/checkout_*.properties}. */
@MessageBundle("checkout")
public interface CheckoutTexts {

  @Message
  String title();

  @Message
  String freeAmount();

  @Message
  String total();

  @Message
  String orderNumber();

  @Message
  String method();

  @Message
  String noMethod();

  @Message
  String chargedAgain();

  @Message
  String taking();

  @Message
  String captureNow();

  @Message
  String captureLater();

  @Message
  String cardData();

  @Message
  String cardDataSays();

  @Message
  String testCards();

  @Message
  String number();

  @Message
  String expiry();

  @Message
  String code();

  @Message
  String holder();

  @Message
  String holderSays();

  @Message
  String pattern();

  @Message
  String atOnce();

  @Message
  String inThree();

  @Message
  String revolving();

  @Message
  String pay(String amount);

  @Message
  String paying();

  @Message
  String again();

  @Message
  String seeOrder();

  @Message
  String startAgain();

  @Message
  String noToken();

  @Message
  String noAnswer();
}
