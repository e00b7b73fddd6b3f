package io.kessai.storefront.way.tab;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.storefront.api.Operation;
import io.kessai.storefront.api.Payment;
import io.kessai.storefront.shop.Wish;
import io.kessai.storefront.way.Lookup;
import io.kessai.storefront.way.Taking;
import io.kessai.storefront.way.Way;
import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts it on the tab of a pub, which payment-api lists; the tab can be written on again. */
@Singleton
class TabWay implements Way {

  @CheckedTemplate(basePath = "checkout", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Tab(List<String> pubs) implements TemplateInstance {}

  @CheckedTemplate(basePath = "order", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record TabConfirmation(String payer) implements TemplateInstance {}

  @CheckedTemplate(basePath = "order", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record TabTerminate() implements TemplateInstance {}

  @Override
  public String id() {
    return "tab";
  }

  @Override
  public Class<? extends WayTexts> texts() {
    return TabTexts.class;
  }

  @Override
  public Taking taking() {
    return Taking.LATER;
  }

  @Override
  public Set<String> fieldNames() {
    return Set.of("pub", "remark");
  }

  @Override
  public Optional<TemplateInstance> fields(Wish wish, Lookup choices) {
    List<String> pubs =
        choices.read("pubs").stream()
            .flatMap(TabWay::each)
            .map(pub -> pub.path("name").asText())
            .toList();
    return Optional.of(new Tab(pubs));
  }

  @Override
  public Optional<TemplateInstance> confirmation(Lookup payment) {
    return payment.read("payer").map(payer -> new TabConfirmation(payer.path("name").asText()));
  }

  @Override
  public Optional<TemplateInstance> asks(Operation operation) {
    return operation == Operation.TERMINATE ? Optional.of(new TabTerminate()) : Optional.empty();
  }

  @Override
  public boolean chargesAgain(Payment payment) {
    return payment.months().isEmpty();
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return array.valueStream();
  }
}
