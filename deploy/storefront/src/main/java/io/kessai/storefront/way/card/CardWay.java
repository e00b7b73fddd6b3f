package io.kessai.storefront.way.card;

import io.kessai.storefront.way.Taking;
import io.kessai.storefront.way.Way;
import io.kessai.storefront.way.WayTexts;
import jakarta.inject.Singleton;
import java.util.Set;

/** Credit card. */
@Singleton
class CardWay implements Way {

  @Override
  public String id() {
    return "card";
  }

  @Override
  public Class<? extends WayTexts> texts() {
    return CardTexts.class;
  }

  @Override
  public Taking taking() {
    return Taking.CHOSEN;
  }

  @Override
  public boolean needsCard() {
    return true;
  }

  @Override
  public Set<String> fieldNames() {
    return Set.of("paymentPattern");
  }
}
