package io.kessai.storefront.way.bank;

import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of Pay-easy and bank link, in {@code messages/bank_*.properties}. */
@MessageBundle("bank")
public interface BankTexts extends WayTexts {

  @Override
  @Message
  String title();

  @Override
  @Message
  String says();

  @Message
  String where();

  @Message
  String byNumber();

  @Message
  String byLink();

  @Message
  String straightTo(String index);

  @Message
  String name1();

  @Message
  String name2();

  @Message
  String kana1();

  @Message
  String kana2();

  @Message
  String payLimit();

  @Message
  String fullWidth();
}
