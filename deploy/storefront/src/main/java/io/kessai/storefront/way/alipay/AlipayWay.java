package io.kessai.storefront.way.alipay;

import io.kessai.storefront.api.Operation;
import io.kessai.storefront.shop.Wish;
import io.kessai.storefront.way.Browser;
import io.kessai.storefront.way.Form;
import io.kessai.storefront.way.Lookup;
import io.kessai.storefront.way.Taking;
import io.kessai.storefront.way.Way;
import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Alipay online. */
@Singleton
class AlipayWay implements Way {

  @CheckedTemplate(basePath = "checkout", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Alipay(Wish wish) implements TemplateInstance {}

  @CheckedTemplate(basePath = "order", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record AlipayRefund() implements TemplateInstance {}

  @Override
  public String id() {
    return "alipay";
  }

  @Override
  public Class<? extends WayTexts> texts() {
    return AlipayTexts.class;
  }

  @Override
  public Taking taking() {
    return Taking.AT_ONCE;
  }

  @Override
  public Set<String> fieldNames() {
    return Set.of("commodityName");
  }

  /** What is bought, in the consumer's language, for Alipay's page to show. */
  @Override
  public Optional<TemplateInstance> fields(Wish wish, Lookup choices) {
    return Optional.of(new Alipay(wish));
  }

  @Override
  public Map<String, Object> details(Form form, Browser browser) {
    Map<String, Object> details = form.details();
    details.put("deviceType", browser.userAgent().contains("Mobile") ? "smartphone" : "pc");
    return details;
  }

  @Override
  public Optional<TemplateInstance> asks(Operation operation) {
    return operation == Operation.REFUND ? Optional.of(new AlipayRefund()) : Optional.empty();
  }
}
