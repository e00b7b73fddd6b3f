package io.kessai.storefront.way.tab;

import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** With its texts in it: a test's message files would stand before the shop's own. */
@MessageBundle("tab")
public interface TabTexts extends WayTexts {

  @Override
  @Message("On the tab")
  String title();

  @Override
  @Message("Pay some other day")
  String says();

  @Message("Drinks are on")
  String payer();

  @Localized("ja")
  interface Japanese extends TabTexts {

    @Override
    @Message("つけ払い")
    String title();

    @Override
    @Message("後日お支払い")
    String says();

    @Override
    @Message("お支払いになる方")
    String payer();
  }
}
