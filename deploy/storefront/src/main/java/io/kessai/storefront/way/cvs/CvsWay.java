package io.kessai.storefront.way.cvs;

import io.kessai.storefront.shop.Wish;
import io.kessai.storefront.way.Lookup;
import io.kessai.storefront.way.Taking;
import io.kessai.storefront.way.Way;
import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Convenience store. A real shop would set the due date by itself. */
@Singleton
class CvsWay implements Way {

  @CheckedTemplate(basePath = "checkout", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Cvs() implements TemplateInstance {}

  @Override
  public String id() {
    return "cvs";
  }

  @Override
  public Class<? extends WayTexts> texts() {
    return CvsTexts.class;
  }

  @Override
  public Taking taking() {
    return Taking.AT_ONCE;
  }

  @Override
  public Set<String> fieldNames() {
    return Set.of("store", "name1", "name2", "telNo", "payLimit");
  }

  @Override
  public Optional<TemplateInstance> fields(Wish wish, Lookup choices) {
    return Optional.of(new Cvs());
  }
}
