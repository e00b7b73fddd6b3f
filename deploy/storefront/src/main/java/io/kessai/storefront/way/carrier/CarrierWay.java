package io.kessai.storefront.way.carrier;

import io.kessai.storefront.api.Operation;
import io.kessai.storefront.api.Payment;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Carrier billing. What an order agrees on is the consumer's choice, since this is a demo. */
@Singleton
class CarrierWay implements Way {
  private static final String RECURRING = "recurring";

  @CheckedTemplate(basePath = "checkout", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Carrier(boolean again) implements TemplateInstance {}

  @CheckedTemplate(basePath = "order", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CarrierMonth() implements TemplateInstance {}

  @CheckedTemplate(basePath = "order", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CarrierTerminate() implements TemplateInstance {}

  @Override
  public String id() {
    return "carrier";
  }

  @Override
  public Class<? extends WayTexts> texts() {
    return CarrierTexts.class;
  }

  /** An agreement takes nothing by itself; one payment is captured by the shop's staff. */
  @Override
  public Taking taking() {
    return Taking.LATER;
  }

  @Override
  public Set<String> fieldNames() {
    return Set.of("carrier", "accounting", "firstDate", "day");
  }

  @Override
  public Optional<TemplateInstance> fields(Wish wish, Lookup choices) {
    return Optional.of(new Carrier(wish.original().isPresent()));
  }

  @Override
  public Map<String, Object> details(Form form, Browser browser) {
    Map<String, Object> details = new LinkedHashMap<>();
    form.given("carrier").ifPresent(carrier -> details.put("carrier", carrier));
    if (form.original().isPresent()) {
      details.put("accounting", "charge");
      return details;
    }
    form.given("accounting").ifPresent(accounting -> details.put("accounting", accounting));
    details.put("terminal", terminal(browser));
    if (form.given("accounting").filter(RECURRING::equals).isPresent()) {
      form.given("firstDate").ifPresent(first -> details.put("firstDate", first));
      form.given("day")
          .filter(day -> day.matches("[0-9]{1,2}"))
          .ifPresent(day -> details.put("day", Integer.valueOf(day)));
    }
    return details;
  }

  @Override
  public Optional<TemplateInstance> asks(Operation operation) {
    return switch (operation) {
      case CAPTURE, CANCEL -> Optional.of(new CarrierMonth());
      case TERMINATE -> Optional.of(new CarrierTerminate());
      default -> Optional.empty();
    };
  }

  /** A recurring agreement shows its months sooner or later; payment-api refuses the rest. */
  @Override
  public boolean chargesAgain(Payment payment) {
    return payment.months().isEmpty();
  }

  private static String terminal(Browser browser) {
    return browser.userAgent().contains("Mobile") ? "smartphone" : "pc";
  }
}
