package io.kessai.storefront.way.oricosc;

import io.kessai.storefront.shop.Wish;
import io.kessai.storefront.way.Browser;
import io.kessai.storefront.way.Fields;
import io.kessai.storefront.way.Form;
import io.kessai.storefront.way.Lookup;
import io.kessai.storefront.way.Taking;
import io.kessai.storefront.way.Way;
import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Orico shopping credit. */
@Singleton
class OricoscWay implements Way {
  private static final String NUMBER = "[0-9]{1,8}";

  @CheckedTemplate(basePath = "checkout", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Oricosc(Wish wish) implements TemplateInstance {}

  @Override
  public String id() {
    return "oricosc";
  }

  @Override
  public Class<? extends WayTexts> texts() {
    return OricoscTexts.class;
  }

  @Override
  public Taking taking() {
    return Taking.LATER;
  }

  @Override
  public Set<String> fieldNames() {
    return Set.of("itemName", "itemAmount", "deposit", "shippingZipCode");
  }

  @Override
  public Optional<TemplateInstance> fields(Wish wish, Lookup choices) {
    return Optional.of(new Oricosc(wish));
  }

  /** Payment-api holds the item's amount against the order's, so that the page's is no price. */
  @Override
  public Map<String, Object> details(Form form, Browser browser) {
    Map<String, Object> item = new LinkedHashMap<>();
    form.given("itemName").ifPresent(name -> item.put("name", name));
    item.put("count", 1);
    item.put("amount", number(form, "itemAmount"));
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("oricoOrderNo", form.orderId().replace("-", ""));
    details.put("items", List.of(item));
    details.put("deposit", number(form, "deposit"));
    form.given("shippingZipCode").ifPresent(code -> details.put("shippingZipCode", code));
    return details;
  }

  private static long number(Form form, String name) {
    String text = form.given(name).orElse("0");
    if (!text.matches(NUMBER)) {
      throw Fields.refusal("The input " + name + " is not a number.", "Write digits only.");
    }
    return Long.parseLong(text);
  }
}
