package io.kessai.storefront.shop;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The shop page's texts, in {@code messages/shop_*.properties}. */
@MessageBundle("shop")
public interface ShopTexts {

  @Message
  String title();

  @Message
  String welcome();

  @Message
  String good(Good good);

  @Message
  String about(Good good);

  @Message
  String tax();

  @Message
  String buy();

  @Message
  String buyThis(String name);

  @Message
  String testing();

  @Message
  String testingSays();

  @Message
  String freeAmount();

  @Message
  String payAmount();
}
