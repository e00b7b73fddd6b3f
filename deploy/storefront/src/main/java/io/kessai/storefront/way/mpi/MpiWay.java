package io.kessai.storefront.way.mpi;

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

/** Credit card with 3-D Secure. */
@Singleton
class MpiWay implements Way {

  /** The payment server's own judgement on who is liable, which its documents recommend. */
  private static final String MODE = "company";

  @CheckedTemplate(basePath = "checkout", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Mpi() implements TemplateInstance {}

  @Override
  public String id() {
    return "mpi";
  }

  @Override
  public Class<? extends WayTexts> texts() {
    return MpiTexts.class;
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
    return Set.of("paymentPattern", "cardholderName", "handOver");
  }

  @Override
  public Optional<TemplateInstance> fields(Wish wish, Lookup choices) {
    return Optional.of(new Mpi());
  }

  @Override
  public Map<String, Object> details(Form form, Browser browser) {
    Map<String, Object> details = form.details();
    details.put("mode", MODE);
    details.put("browser", Map.of("accept", browser.accept(), "userAgent", browser.userAgent()));
    details.put("customerIp", browser.address());
    return details;
  }
}
