package io.kessai.storefront.way.alipay;

import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of Alipay, in {@code messages/alipay_*.properties}. */
@MessageBundle("alipay")
public interface AlipayTexts extends WayTexts {

  @Override
  @Message
  String title();

  @Override
  @Message
  String says();

  @Message
  String thirtyMinutes();

  @Message
  String someGoods();

  @Message
  String reason();
}
