package io.kessai.storefront.way.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.storefront.way.Lookup;
import io.kessai.storefront.way.Taking;
import io.kessai.storefront.way.Way;
import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PayPal. */
@Singleton
class PaypalWay implements Way {

  @CheckedTemplate(basePath = "order", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record PaypalConfirmation(String name, String address, String phone)
      implements TemplateInstance {}

  @Override
  public String id() {
    return "paypal";
  }

  @Override
  public Class<? extends WayTexts> texts() {
    return PaypalTexts.class;
  }

  @Override
  public Taking taking() {
    return Taking.CHOSEN;
  }

  /** Who pays and where the goods go, as PayPal knows it; nothing of it is kept. */
  @Override
  public Optional<TemplateInstance> confirmation(Lookup payment) {
    return payment
        .read("payer")
        .map(
            payer ->
                new PaypalConfirmation(text(payer, "name"), address(payer), text(payer, "phone")));
  }

  private static String address(JsonNode payer) {
    return Stream.of("postalCode", "state", "city", "street1", "street2")
        .map(part -> text(payer, part))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String text(JsonNode payer, String name) {
    return payer.path(name).asText("");
  }
}
