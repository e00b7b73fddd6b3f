package io.kessai.storefront.way.upop;

import io.kessai.storefront.way.Browser;
import io.kessai.storefront.way.Form;
import io.kessai.storefront.way.Taking;
import io.kessai.storefront.way.Way;
import io.kessai.storefront.way.WayTexts;
import jakarta.inject.Singleton;
import java.util.Map;

/** UnionPay online. */
@Singleton
class UpopWay implements Way {

  @Override
  public String id() {
    return "upop";
  }

  @Override
  public Class<? extends WayTexts> texts() {
    return UpopTexts.class;
  }

  @Override
  public Taking taking() {
    return Taking.CHOSEN;
  }

  @Override
  public Map<String, Object> details(Form form, Browser browser) {
    return Map.of("customerIp", browser.address());
  }
}
