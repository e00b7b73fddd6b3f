package io.kessai.storefront.way.card;

import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The card's texts, in {@code messages/card_*.properties}. */
@MessageBundle("card")
public interface CardTexts extends WayTexts {

  @Override
  @Message
  String title();

  @Override
  @Message
  String says();
}
