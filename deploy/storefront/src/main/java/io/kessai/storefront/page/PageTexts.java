package io.kessai.storefront.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands on every page. The texts are in {@code messages/page_*.properties}. */
@MessageBundle("page")
public interface PageTexts {

  @Message
  String shop();

  @Message
  String demo();

  @Message
  String skip();

  @Message
  String menu();

  @Message
  String goods();

  @Message
  String orders();

  @Message
  String lost();

  @Message
  String lostSays();

  @Message
  String wrong();

  @Message
  String refused();

  @Message
  String unknownOutcome();

  @Message
  String toShop();

  @Message
  String needsScript();
}
