package io.kessai.storefront.way.cvs;

import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of convenience stores, in {@code messages/cvs_*.properties}. */
@MessageBundle("cvs")
public interface CvsTexts extends WayTexts {

  @Override
  @Message
  String title();

  @Override
  @Message
  String says();

  @Message
  String store();

  @Message
  String sevenEleven();

  @Message
  String familyMart();

  @Message
  String lawson();

  @Message
  String dailyYamazaki();

  @Message
  String familyName();

  @Message
  String givenName();

  @Message
  String fullWidth();

  @Message
  String telephone();

  @Message
  String payBy();
}
