package io.kessai.storefront.way.paypal;

import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** PayPal's texts, in {@code messages/paypal_*.properties}. */
@MessageBundle("paypal")
public interface PaypalTexts extends WayTexts {

  @Override
  @Message
  String title();

  @Override
  @Message
  String says();

  @Message
  String notYet();

  @Message
  String payer();

  @Message
  String address();

  @Message
  String phone();
}
