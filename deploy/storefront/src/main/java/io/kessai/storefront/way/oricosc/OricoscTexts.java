package io.kessai.storefront.way.oricosc;

import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of shopping credit, in {@code messages/oricosc_*.properties}. */
@MessageBundle("oricosc")
public interface OricoscTexts extends WayTexts {

  @Override
  @Message
  String title();

  @Override
  @Message
  String says();

  @Message
  String zipCode();

  @Message
  String zipCodeSays();

  @Message
  String deposit();

  @Message
  String depositSays();

  @Message
  String freeItem();
}
