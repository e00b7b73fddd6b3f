package io.kessai.storefront.way.carrier;

import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of carrier billing, in {@code messages/carrier_*.properties}. */
@MessageBundle("carrier")
public interface CarrierTexts extends WayTexts {

  @Override
  @Message
  String title();

  @Override
  @Message
  String says();

  @Message
  String carrier();

  @Message
  String docomo();

  @Message
  String au();

  @Message
  String softbankA();

  @Message
  String softbankB();

  @Message
  String accounting();

  @Message
  String once();

  @Message
  String recurring();

  @Message
  String onDemand();

  @Message
  String ofRecurring();

  @Message
  String firstDate();

  @Message
  String day();

  @Message
  String lastDay();

  @Message
  String month();

  @Message
  String between();

  @Message
  String betweenTwo();

  @Message
  String betweenThree();
}
