package io.kessai.storefront.way.upop;

import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of UnionPay, in {@code messages/upop_*.properties}. */
@MessageBundle("upop")
public interface UpopTexts extends WayTexts {

  @Override
  @Message
  String title();

  @Override
  @Message
  String says();
}
